import { Registry } from '@schakel/kernel';

/** How an operation of the API is guarded. */
export type OperationPolicy =
  /** Answers without a session: a listed, tested set. */
  | { readonly kind: 'public' }
  /** For everyone signed in; row-level security decides what there is to see. */
  | { readonly kind: 'rows' }
  /** The policy of that act is asked; a mutation in which it was not granted does not commit. */
  | { readonly kind: 'act'; readonly act: string };

/** Every query and mutation by field name. The start fails when a field of the schema is not here. */
export const operationPolicies = new Registry<OperationPolicy>('operations');

const decorate = (policy: OperationPolicy): MethodDecorator => (_target, property) => operationPolicies.add(String(property), policy);

export const Public = (): MethodDecorator => decorate({ kind: 'public' });

export const VisibleRows = (): MethodDecorator => decorate({ kind: 'rows' });

export const Acts = (act: string): MethodDecorator => decorate({ kind: 'act', act });

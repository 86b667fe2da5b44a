import type { GraphQLSchema } from 'graphql';
import { acts, operationPolicies } from '@schakel/access';

/** Stops the start when a query or mutation says nothing about who may use it, or names an act that no policy declares. */
export function assertEveryOperationGuarded(schema: GraphQLSchema): void {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
  const open = fields.filter((field) => !operationPolicies.get(field));
  if (open.length > 0) throw new Error(`Operations without policy: ${open.join(', ')}`);
  const unknown = operationPolicies.all().flatMap((policy) => (policy.kind === 'act' && !acts.get(policy.act) ? [policy.act] : []));
  if (unknown.length > 0) throw new Error(`Acts without policy: ${unknown.join(', ')}`);
}

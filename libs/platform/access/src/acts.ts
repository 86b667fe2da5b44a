import { Registry, forbidden } from '@schakel/kernel';
import { unit, type Viewer } from '@schakel/database';

/**
 * Who may do what: a pure function of the viewer and facts about the subject. Stands in a policy file; the table of
 * roles × acts (docs/permissions.md) is generated from these.
 */
export type ActPolicy<Facts> = (viewer: Viewer, facts: Facts) => boolean;

export interface Act<Facts> {
  readonly name: string;
  readonly allows: ActPolicy<Facts>;
  /** Told to who may not, in Dutch. */
  readonly refusal: string;
}

export const acts = new Registry<Act<never>>('acts');

/** Declares an act with its policy. `refusal` says who may, so that the refused know whom to ask. */
export function act<Facts>(name: string, refusal: string, allows: ActPolicy<Facts>): Act<Facts> {
  const declared = { name, allows, refusal };
  acts.add(name, declared);
  return declared;
}

/** Asks the policy, in the first lines of an operation after loading. Errors: FORBIDDEN. */
export function grant<Facts>(asked: Act<Facts>, facts: Facts): void {
  const { viewer } = unit();
  if (!asked.allows(viewer, facts)) throw forbidden(asked.refusal);
  unit().grantedAct = asked.name;
}

export const holdsFunction = (viewer: Viewer, bodyId: string, ...kinds: Viewer['functions'][number]['kind'][]): boolean =>
  viewer.functions.some((held) => held.bodyId === bodyId && kinds.includes(held.kind));

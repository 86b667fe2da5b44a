import type { Day } from '@schakel/kernel';
import { Domain, holdsOn, type Period } from '@schakel/organisations';
import { BodyFunctionKind } from './body-function.entity.js';
import type { Body } from './body.entity.js';

/** Of what belongs to a body: what holds on the day, or, once the body has ended, all that it had: history. */
export const shownOn = <T extends Period>(day: Day, body: Pick<Body, 'hasEnded'>, rows: T[]): T[] => (body.hasEnded(day) ? rows : rows.filter((row) => holdsOn(row, day)));

/** Functions that nobody holds and nobody was proposed for. */
export const vacancies = (held: { kind: BodyFunctionKind }[]): BodyFunctionKind[] =>
  Object.values(BodyFunctionKind).filter((kind) => !held.some((one) => one.kind === kind));

/** The domains at the table: that of the seat, else those of its party. */
export function domainsAt(seats: { domain: Domain | null; partyDomains: readonly Domain[] }[]): Domain[] {
  const seated = new Set(seats.flatMap((seat) => (seat.domain ? [seat.domain] : seat.partyDomains)));
  return Object.values(Domain).filter((domain) => seated.has(domain));
}

/** The domains that are missed: of those that were decided to belong there, else of all. Of a body whose seats are not known nothing can be said. */
export const domainsMissing = (seats: unknown[], present: Domain[], required: readonly Domain[] | null = null): Domain[] =>
  seats.length === 0 ? [] : Object.values(Domain).filter((domain) => !present.includes(domain) && (!required || required.includes(domain)));

import { PartyRole } from './action-item.enums.js';
import type { ActionParty } from './action-party.entity.js';

const roles = [PartyRole.LEAD, PartyRole.EXECUTOR, PartyRole.CONSULTED, PartyRole.COUNTERPART];

type Placed = Pick<ActionParty, 'id' | 'role' | 'position' | 'openedFromId'>;

/** Trekker first, then by role and in the order of the source; opened members stand under their group. */
export function inPartyOrder<T extends Placed>(parties: readonly T[]): T[] {
  const present = new Set(parties.map((party) => party.id));
  const isOpened = (party: T): boolean => party.openedFromId !== null && present.has(party.openedFromId);
  const placed = (some: T[]): T[] => some.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.position - b.position || a.id.localeCompare(b.id));
  const under = (group: T): T[] => placed(parties.filter((party) => party.openedFromId === group.id));
  return placed(parties.filter((party) => !isOpened(party))).flatMap((party) => [party, ...under(party)]);
}

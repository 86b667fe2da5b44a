import type { PersonState } from '../generated/enums.js';

/** What narrows the register of people, as it stands in the address. */
export interface PeopleSearch {
  zoek?: string;
  partij?: string;
  staat?: PersonState;
  /** Where the page begins; absent for the first. */
  na?: string;
}

const states: readonly PersonState[] = ['WITHOUT_ACCOUNT', 'INVITED', 'NEVER_SIGNED_IN', 'UNBOUND', 'DEACTIVATED'];

// A number in the address arrives as a number.
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 300) : '');

export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const [zoek, partij, staat] = [text(search['zoek']), text(search['partij']), states.find((state) => state === search['staat'])];
  const na = text(search['na']);
  return { ...(zoek ? { zoek } : {}), ...(/^[0-9a-f-]{36}$/.test(partij) ? { partij } : {}), ...(staat ? { staat } : {}), ...(na ? { na } : {}) };
}

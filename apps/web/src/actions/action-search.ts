import type { ActionItemFilter, ActionItemOrder } from '../generated/graphql/graphql.js';
import type { ActionState, DueFilter, FundingSystem, Standing } from '../generated/enums.js';

/** The register's view as it stands in the address: the names of the GraphQL filter. */
export interface ActionSearch {
  text?: string;
  bodyCodes?: string[];
  party?: string;
  standings?: Standing[];
  states?: ActionState[];
  fundingSystems?: FundingSystem[];
  due?: DueFilter;
  onlyOpen?: boolean;
  withoutLead?: boolean;
  nobodyReachable?: boolean;
  order?: ActionItemOrder;
  weergave?: 'tijd';
}

export const standings: readonly Standing[] = ['ON_TRACK', 'ATTENTION', 'STUCK', 'NO_WORD'];
export const states: readonly ActionState[] = ['PROPOSED', 'OPEN', 'WAITING', 'SLEEPING', 'REPORTED_DONE', 'DONE', 'WITHDRAWN'];
export const dueFilters: readonly DueFilter[] = ['OVERDUE', 'WITHIN_14_DAYS', 'WITHIN_QUARTER', 'LATER', 'YEARLY', 'NOT_AGREED'];
export const fundingSystems: readonly FundingSystem[] = ['ZVW', 'WLZ', 'WMO', 'FORENSIC', 'SUBSIDY', 'OTHER'];
const orders: readonly ActionItemOrder[] = ['DUE', 'LAST_WORD'];

// A number in the address arrives as a number: ‘text=6’.
function word(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text.slice(0, 200);
}

const yes = (value: unknown) => (value === true || value === 'true' ? true : undefined);

const among = <Value extends string>(known: readonly Value[], value: unknown) => known.find((one) => one === value);

function list<Value extends string>(value: unknown, read: (one: unknown) => Value | undefined): Value[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).map(read).filter((one) => one !== undefined);
  return all.length > 0 ? [...new Set(all)] : undefined;
}

/** Reads the address; what it does not know is left out. */
export function readActionSearch(search: Record<string, unknown>): ActionSearch {
  const found: ActionSearch = {
    text: word(search['text']),
    bodyCodes: list(search['bodyCodes'], word),
    party: word(search['party']),
    standings: list(search['standings'], (one) => among(standings, one)),
    states: list(search['states'], (one) => among(states, one)),
    fundingSystems: list(search['fundingSystems'], (one) => among(fundingSystems, one)),
    due: among(dueFilters, search['due']),
    onlyOpen: yes(search['onlyOpen']),
    withoutLead: yes(search['withoutLead']),
    nobodyReachable: yes(search['nobodyReachable']),
    order: among(orders, search['order']),
    weergave: search['weergave'] === 'tijd' ? 'tijd' : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The part of the address that says which actions. */
export function filterOf({ order: _order, weergave: _view, ...filter }: ActionSearch): ActionItemFilter {
  return filter;
}

/** What narrows the list without standing, state and term: what the tiles count over. */
export function baseOf({ standings: _standings, states: _states, due: _due, onlyOpen: _onlyOpen, ...base }: ActionSearch): ActionSearch {
  return base;
}

/** Without any filter; order and view stay. */
export const withoutFilters = ({ order, weergave }: ActionSearch): ActionSearch =>
  readActionSearch({ order, weergave });

/** The same actions as a file. */
export function exportAddress(search: ActionSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filterOf(search), order: search.order })) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null) query.append(name, String(one));
  }
  const text = query.toString();
  return `/export/actions.csv${text ? `?${text}` : ''}`;
}

import type { SearchKind } from '../generated/enums.js';
import type { SearchFilter } from '../generated/graphql/graphql.js';

/** The page of results as it stands in the address. */
export interface SearchPageSearch {
  q?: string;
  soort?: SearchKind;
  overleg?: string;
  partij?: string;
  regio?: string;
  van?: string;
  tot?: string;
  open?: boolean;
}

/** The kinds of things that can be found, in the order in which they are shown; their words stand in `kinds.ts`. */
export const kindsFound: readonly SearchKind[] = [
  'ACTION', 'DECISION', 'MEETING', 'BODY', 'ORGANISATION', 'GROUP', 'REGION', 'PERSON', 'LEARNING', 'RECOMMENDATION', 'PROGRESS', 'COMMENT',
];

/** Longest text the server takes. */
export const longestSearch = 200;

// A number in the address arrives as a number: ‘q=6’.
function word(value: unknown, longest: number): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text.slice(0, longest);
}

function day(value: unknown): string | undefined {
  const text = word(value, 10);
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

/** Reads the address; what it does not know is left out. */
export function readSearchPage(search: Record<string, unknown>): SearchPageSearch {
  const found: SearchPageSearch = {
    q: word(search['q'], longestSearch),
    soort: kindsFound.find((kind) => kind === search['soort']),
    overleg: word(search['overleg'], 100),
    partij: word(search['partij'], 100),
    regio: word(search['regio'], 100),
    van: day(search['van']),
    tot: day(search['tot']),
    open: search['open'] === true || search['open'] === 'true' ? true : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export const filterOf = ({ soort, overleg, partij, regio, van, tot, open }: SearchPageSearch): SearchFilter => ({
  kinds: soort ? [soort] : null, bodyCode: overleg ?? null, party: partij ?? null, region: regio ?? null, from: van ?? null, until: tot ?? null, onlyCurrent: open ?? null,
});

export const hasFilter = ({ q: _q, ...filter }: SearchPageSearch): boolean => Object.keys(filter).length > 0;

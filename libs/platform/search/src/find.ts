import { invalid, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { QueryFailedError } from 'typeorm';
import { highlight, snippet } from './highlight.js';
import { parseSearch, type Question } from './parse-search.js';
import { mostFound } from './query-sql.js';
import type { SearchConnection, SearchHit, SearchSubject } from './search-result.js';
import { SearchKind } from './searchables.js';
import type { SearchArgs } from './search.inputs.js';

/** What search_find gives. */
interface Found {
  hits: { id: string; kind: string; number: string | null; title: string; text: string; markedTitle: string; markedText: string; address: string | null;
    state: string | null; bodyId: string | null; on: Day | null; isEnded: boolean; subject: SearchSubject | null }[];
  counts: Record<string, number>;
  /** Counts stop at one more than the limit. */
  isWide?: boolean;
  suggestions?: Record<string, string> | null;
  isNear?: boolean;
  isEmpty?: boolean;
}

/** Longer than any search takes that somebody would wait for. */
const patience = 2_000;

const isOutOfTime = (error: unknown): boolean => error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '57014';

async function ask(request: object): Promise<Found> {
  const { manager } = unit();
  await manager.query(`select set_config('statement_timeout', $1, true)`, [String(patience)]);
  try {
    const [row]: { found: Found }[] = await manager.query('select search_find($1) as found', [JSON.stringify(request)]);
    if (!row) throw new Error('search_find gave nothing');
    return row.found;
  } catch (error) {
    if (isOutOfTime(error)) throw invalid({ field: 'text', message: 'Dit zoeken duurt te lang. Voeg een woord toe of kies een filter.' });
    throw error;
  }
}

/** A cursor is the place in the ranking: short-lived, and no deeper than what is ranked. */
const cursorOf = (place: number): string => Buffer.from(String(place)).toString('base64url');

function placeOf(cursor: string | null | undefined): number {
  if (!cursor) return 0;
  const place = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^\d{1,4}$/.test(place)) throw invalid({ field: 'after', message: 'Deze plek in de lijst bestaat niet. Begin opnieuw.' });
  return Number(place);
}

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The text as typed, with the words replaced that nothing has. */
function suggestionFor(text: string, suggestions: Record<string, string> | null | undefined): string | null {
  if (!suggestions) return null;
  const better = text.replace(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu, (word) => suggestions[fold(word)]?.toLowerCase() ?? word);
  return fold(better) === fold(text) ? null : better;
}

function hitOf({ title, text, markedTitle, markedText, ...hit }: Found['hits'][number], typed: readonly string[]): SearchHit {
  return { ...hit, title: highlight(title.normalize('NFC'), markedTitle, typed), snippet: snippet(text.normalize('NFC'), markedText, typed) };
}

function requestOf({ filter, first, after }: SearchArgs, question: Question): { skip: number } & Record<string, unknown> {
  const kinds = filter?.kinds?.length ? filter.kinds : null;
  return {
    ...question, kinds, body: filter?.bodyCode || null, party: filter?.party || null, region: filter?.region || null, from_day: filter?.from ?? null,
    until_day: filter?.until ?? null, only_current: filter?.onlyCurrent ?? false, today: unit().moment.day, skip: placeOf(after), take: first + 1,
  };
}

/** A page of what the viewer of this unit of work may find, best first. Errors: INVALID for a search that takes too long. */
export async function find(args: SearchArgs): Promise<SearchConnection> {
  const question = parseSearch(args.text);
  const request = requestOf(args, question);
  const found = await ask(request);
  const seen = [...question.typed, ...question.phrases.flatMap((phrase) => phrase.split(' ')), ...Object.values(found.suggestions ?? {})];
  const isCapped = (kind: string): boolean => found.isWide === true && (found.counts[kind] ?? 0) > mostFound;
  const chosen = Object.keys(SearchKind).filter((kind) => !args.filter?.kinds?.length || args.filter.kinds.includes(kind));
  const edges = found.hits.slice(0, args.first).map((hit, place) => ({ node: hitOf(hit, seen), cursor: cursorOf(request.skip + place + 1) }));
  return {
    edges,
    pageInfo: { hasNextPage: found.hits.length > args.first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: Promise.resolve(chosen.some(isCapped) ? mostFound : chosen.reduce((sum, kind) => sum + (found.counts[kind] ?? 0), 0)),
    isCapped: chosen.some(isCapped),
    counts: Object.keys(SearchKind).flatMap((kind) => {
      const count = found.counts[kind];
      return count ? [{ kind, count: isCapped(kind) ? mostFound : count, isCapped: isCapped(kind) }] : [];
    }),
    isNear: found.isNear ?? false,
    suggestion: suggestionFor(args.text, found.suggestions),
    isEmpty: found.isEmpty ?? false,
  };
}

/** A condition for a register's own filter: the id is among what the text finds, of those kinds. Errors: none; signs only find nothing. */
export function foundBy(column: string, text: string, kinds: readonly string[], prefix = 'search'): { sql: string; parameters: Record<string, unknown> } {
  const { typed, phrases, without } = parseSearch(text);
  const name = (part: string): string => `${prefix}${part}`;
  return {
    sql: `${column} in (select found from search_ids(:${name('Typed')}::text[], :${name('Phrases')}::text[], :${name('Without')}::text[], :${name('Kinds')}::text[]) found)`,
    parameters: { [name('Typed')]: typed, [name('Phrases')]: phrases, [name('Without')]: without, [name('Kinds')]: kinds },
  };
}

import { Field, ObjectType } from '@nestjs/graphql';

/** A piece of text; `isHit` when it is what was looked for. Pieces are text, never markup. */
@ObjectType()
export class SearchPiece {
  @Field(() => String)
  text: string;

  @Field(() => Boolean)
  isHit: boolean;
}

type Range = readonly [start: number, end: number];

// Put around hits by the database; no text that is searched keeps control characters where they count, since lengths are compared.
const [opening, closing] = ['\u0002', '\u0003'];

/** Places of the hits in a text, from its copy with marks; none when the copy is not of this text. */
function rangesIn(text: string, marked: string): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  let start = 0;
  for (const sign of marked) {
    if (sign === opening) start = at;
    else if (sign === closing) ranges.push([start, at]);
    else at += sign.length;
  }
  return at === text.length ? ranges : [];
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words that begin with what was typed: the database marks whole words only. */
function beginnings(text: string, typed: readonly string[]): Range[] {
  const wanted = typed.map(fold).filter((one) => one.length > 1);
  return [...text.matchAll(/[\p{L}\p{M}\p{N}-]+/gu)].flatMap((found): Range[] =>
    wanted.some((one) => fold(found[0]).startsWith(one)) ? [[found.index, found.index + found[0].length]] : []);
}

function merged(ranges: Range[]): Range[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function pieces(text: string, ranges: Range[]): SearchPiece[] {
  const result: SearchPiece[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) result.push({ text: text.slice(at, start), isHit: false });
    result.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at), isHit: false });
  return result;
}

/** A text in pieces. `text` must be in normal form C, as its marked copy is. */
export const highlight = (text: string, marked: string, typed: readonly string[]): SearchPiece[] =>
  pieces(text, merged([...rangesIn(text, marked), ...beginnings(text, typed)]));

const snippetLength = 220;

/** The part of a text around its first hit, in pieces; its beginning when there is none. */
export function snippet(text: string, marked: string, typed: readonly string[]): SearchPiece[] {
  const ranges = merged([...rangesIn(text, marked), ...beginnings(text, typed)]);
  const first = ranges[0]?.[0] ?? 0;
  const isAtStart = first < snippetLength / 2;
  const start = isAtStart ? 0 : wordStart(text, first - 70);
  const end = start + snippetLength < text.length ? wordStart(text, start + snippetLength) : text.length;
  const inside = ranges.flatMap(([from, to]): Range[] => (from >= start && to <= end ? [[from - start, to - start]] : []));
  const shown = pieces(text.slice(start, end), inside);
  if (start > 0) shown.unshift({ text: '… ', isHit: false });
  if (end < text.length) shown.push({ text: ' …', isHit: false });
  return shown;
}

const wordStart = (text: string, near: number): number => {
  const space = text.lastIndexOf(' ', near);
  return space > near - 40 ? space + 1 : near;
};

/** Somebody who is named in a comment. */
export interface Mentioned {
  id: string;
  name: string;
}

/** A name that is being typed: an at sign at the start of a word, and the start of a name. */
const typing = /(?:^|\s)@(\p{L}[\p{L}’'.-]*(?: [\p{L}’'.-]+)*)$/u;
/** More than this is no start of a name. */
const longestStart = 40;

/** What stands between the at sign and the place in the text; empty when no name is being typed there. */
export function nameAt(text: string, place: number): string {
  const name = typing.exec(text.slice(0, place))?.[1] ?? '';
  return name.length > longestStart ? '' : name;
}

/** The text with a whole name instead of the start of it that ends at `place`, and the place to go on. Between words stands one space. */
export function withName(text: string, place: number, name: string): { text: string; place: number } {
  const before = text.slice(0, place - nameAt(text, place).length) + name;
  const after = text.slice(place);
  if (/^[^\s\p{L}\p{N}]/u.test(after)) return { text: before + after, place: before.length };
  return { text: `${before}${/^\s/.test(after) ? '' : ' '}${after}`, place: before.length + 1 };
}

/** The text with a mark for everybody who was chosen and still stands in it: what the server keeps survives another name. */
export const withMarks = (text: string, people: readonly Mentioned[]): string =>
  [...people].sort((a, b) => b.name.length - a.name.length).reduce((marked, { id, name }) => marked.replaceAll(`@${name}`, `@[${id}]`), text);

/** People kept in a draft, beside the text. */
export function readMentioned(kept: string): Mentioned[] {
  try {
    return JSON.parse(kept) as Mentioned[];
  } catch {
    return [];
  }
}

/** Somebody who is named in a comment. */
export interface Mentioned {
  id: string;
  name: string;
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

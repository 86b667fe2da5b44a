import type { SearchLineFragment } from '../generated/graphql/graphql.js';

/** A text with what was hit marked. The server gives pieces of text; nothing in them is markup. */
export function Pieces({ pieces }: { pieces: SearchLineFragment['title'] }) {
  return pieces.map(({ text, isHit }, place) => (isHit ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>));
}

export const plainText = (pieces: SearchLineFragment['title']): string => pieces.map(({ text }) => text).join('');

import { diffWordsWithSpace } from 'diff';

/** Their text; the words that one’s own text does not have are marked. */
export function TextDifference({ mine, theirs }: { mine: string; theirs: string }) {
  const parts = diffWordsWithSpace(mine, theirs).filter(({ removed }) => !removed);
  return (
    <p className="collision__text">
      {parts.map(({ value, added }, index) => (added ? <mark key={index}>{value}</mark> : <span key={index}>{value}</span>))}
    </p>
  );
}

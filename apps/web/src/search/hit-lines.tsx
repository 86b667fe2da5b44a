import { TextLink } from '../components/link.js';
import type { SearchLineFragment } from '../generated/graphql/graphql.js';
import { dayText } from '../words/dates.js';
import { HitMarks, HitTitle } from './hit-text.js';
import { pathOf } from './kinds.js';
import { Pieces } from './pieces.js';

function HitLine({ hit }: { hit: SearchLineFragment }) {
  const path = pathOf(hit);
  const [to, query] = path?.split('?') ?? [];
  return (
    <li className="hit">
      <h2 className="hit__title">
        {to ? (
          <TextLink to={to} search={Object.fromEntries(new URLSearchParams(query)) as never}>
            <HitTitle hit={hit} />
          </TextLink>
        ) : (
          <HitTitle hit={hit} />
        )}
      </h2>
      <HitMarks hit={hit} />
      {hit.on ? <span className="small quiet"> {dayText(hit.on)}</span> : null}
      {hit.snippet.length > 0 ? (
        <p className="hit__snippet">
          <Pieces pieces={hit.snippet} />
        </p>
      ) : null}
    </li>
  );
}

/** What was found, best first. */
export function HitLines({ hits }: { hits: readonly SearchLineFragment[] }) {
  return (
    <ol className="plain-list rows">
      {hits.map((hit) => (
        <HitLine key={hit.id} hit={hit} />
      ))}
    </ol>
  );
}

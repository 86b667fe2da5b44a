import { Pill } from '../components/pill.js';
import type { SearchLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { kinds, stateOf } from './kinds.js';
import { Pieces } from './pieces.js';

type Line = SearchLineFragment;

/** Number and title; of a word under an action, that action. */
export function HitTitle({ hit }: { hit: Line }) {
  const number = hit.number ?? hit.subject?.number;
  return (
    <>
      {number ? <span className="hit__number">{number} </span> : null}
      {hit.title.length > 0 ? <Pieces pieces={hit.title} /> : hit.subject?.title}
    </>
  );
}

/** What it is, at which table or for whom, and how it stands. */
export function HitMarks({ hit }: { hit: Line }) {
  const state = stateOf(hit);
  const employer = hit.person?.affiliations[0]?.organisation.name;
  return (
    <span className="hit__marks">
      <span>{kinds[hit.kind].word()}</span>
      {hit.body && hit.kind !== 'BODY' ? <span>{hit.body.name}</span> : null}
      {employer ? <span>{employer}</span> : null}
      {state ? <Pill tone={state.tone}>{state.word}</Pill> : null}
      {hit.isEnded && !state ? <Pill>{m.search_ended()}</Pill> : null}
    </span>
  );
}

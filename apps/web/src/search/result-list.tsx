import { useId } from 'react';
import type { SearchLineFragment } from '../generated/graphql/graphql.js';
import { HitMarks, HitTitle } from './hit-text.js';
import { kinds } from './kinds.js';
import { kindsFound } from './search-search.js';

type Line = SearchLineFragment;

export interface Option {
  key: string;
  hit: Line;
}

/** Hits in the order in which the list shows them: by kind, the kind of the best hit first. */
export function grouped(hits: readonly Line[]): [string, Line[]][] {
  const order = [...new Set(hits.map(({ kind }) => kind))].filter((kind) => kindsFound.includes(kind));
  return order.map((kind) => [kinds[kind].words(), hits.filter((hit) => hit.kind === kind)]);
}

interface ResultListProps {
  id: string;
  label: string;
  hits: readonly Line[];
  /** Place of the chosen one, in the order of `grouped`. */
  active: number;
  optionId: (place: number) => string;
  onChoose: (place: number) => void;
}

function Group({ name, hits, from, list }: { name: string; hits: readonly Line[]; from: number; list: ResultListProps }) {
  const headId = useId();
  return (
    <div role="group" aria-labelledby={headId}>
      <div id={headId} className="results__kind" role="presentation">
        {name}
      </div>
      {hits.map((hit, index) => {
        const place = from + index;
        return (
          // The keyboard stays in the field, which moves through these: the combobox pattern.
          <div
            key={hit.id}
            id={list.optionId(place)}
            role="option"
            aria-selected={place === list.active}
            className="results__option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => list.onChoose(place)}
          >
            <span className="results__title">
              <HitTitle hit={hit} />
            </span>
            <HitMarks hit={hit} />
          </div>
        );
      })}
    </div>
  );
}

/** What was found, as the list of a combobox. */
export function ResultList(props: ResultListProps) {
  const groups = grouped(props.hits);
  return (
    <div id={props.id} role="listbox" aria-label={props.label} className="results">
      {groups.map(([name, hits], index) => (
        <Group key={name} {...{ name, hits }} from={groups.slice(0, index).flatMap(([, before]) => before).length} list={props} />
      ))}
    </div>
  );
}

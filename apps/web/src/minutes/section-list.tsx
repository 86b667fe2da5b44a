import { useSyncExternalStore } from 'react';
import { useViewer } from '../data/viewer.js';
import type { MinutesLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { MinutesDesk } from './minutes-desk.js';
import type { Place } from './minutes-page.js';
import type { WritingStatus } from './section-writer.js';

interface SectionListProps {
  places: readonly Place[];
  index: number;
  lineOf: (key: string) => MinutesLineFragment | undefined;
  desk: MinutesDesk;
  onGo: (to: number) => void;
}

const unsettled: Partial<Record<WritingStatus, () => string>> = {
  offline: m.minutes_mark_unsaved, refused: m.minutes_mark_refused, taken: m.minutes_mark_unsaved, conflict: m.minutes_mark_conflict,
};

/** Who writes there, or how far it is. */
function useMark(desk: MinutesDesk, key: string, line: MinutesLineFragment | undefined): string {
  const viewer = useViewer();
  const writer = desk.writer(key);
  const { status } = useSyncExternalStore(writer.subscribe, writer.now);
  const own = unsettled[status];
  if (own) return own();
  if (line?.writer && line.writer.id !== viewer.person.id) return m.minutes_mark_writer({ name: line.writer.name });
  return line?.savedAt || status === 'saved' ? m.minutes_mark_written() : '';
}

function Entry({ place, isOpen, line, desk, onGo }: { place: Place; isOpen: boolean; line: MinutesLineFragment | undefined; desk: MinutesDesk; onGo: () => void }) {
  const mark = useMark(desk, place.key, line);
  return (
    <li>
      <button type="button" className="minutes__place" aria-current={isOpen ? 'true' : undefined} onClick={onGo}>
        <span className="minutes__number">{place.position ?? ''}</span>
        <span>
          {place.title}
          {mark ? <span className="minutes__mark">{mark}</span> : null}
        </span>
      </button>
    </li>
  );
}

/** All there is to write about, in the order of the agenda; on a phone folded away. */
export function SectionList({ places, index, lineOf, desk, onGo }: SectionListProps) {
  const isWide = window.matchMedia('(min-width: 56rem)').matches;
  return (
    <details className="minutes__list" open={isWide}>
      <summary>{m.minutes_places({ at: index + 1, count: places.length })}</summary>
      <nav aria-label={m.minutes_places_nav()}>
        <ol>
          {places.map((place, at) => (
            <Entry key={place.key} place={place} isOpen={at === index} line={lineOf(place.key)} desk={desk} onGo={() => onGo(at)} />
          ))}
        </ol>
      </nav>
    </details>
  );
}

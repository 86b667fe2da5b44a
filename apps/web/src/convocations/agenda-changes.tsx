import { Paragraph } from '../components/paragraph.js';
import { Pill, type Tone } from '../components/pill.js';
import type { AgendaChangePartsFragment } from '../generated/graphql/graphql.js';
import type { AgendaChangeKind } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';

const kinds: Record<AgendaChangeKind, { tone: Tone; word: () => string }> = {
  NEW: { tone: 'info', word: m.convocations_kind_new },
  CHANGED: { tone: 'care', word: m.convocations_kind_changed },
  MOVED: { tone: 'quiet', word: m.convocations_kind_moved },
  GONE: { tone: 'quiet', word: m.convocations_kind_gone },
};

function Change({ change: { kind, position, title, facts } }: { change: AgendaChangePartsFragment }) {
  const { tone, word } = kinds[kind];
  return (
    <li className="agenda-change">
      <Pill tone={tone}>{word()}</Pill>
      <div>
        <span className={kind === 'GONE' ? 'agenda-change__title agenda-change__title--gone' : 'agenda-change__title'}>{position === null ? title : m.convocations_change_title({ position, title })}</span>
        {facts.map((fact) => (
          <Paragraph key={fact} small quiet>
            {fact}
          </Paragraph>
        ))}
      </div>
    </li>
  );
}

/** What became of each item: new, changed with what it was, moved, gone. */
export function AgendaChanges({ changes }: { changes: readonly AgendaChangePartsFragment[] }) {
  return (
    <ul className="plain-list agenda-changes">
      {changes.map((change) => (
        <Change key={change.itemId} change={change} />
      ))}
    </ul>
  );
}

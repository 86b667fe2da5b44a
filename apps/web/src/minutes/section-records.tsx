import { useEffect, useState } from 'react';
import { Button } from '../components/button.js';
import { Heading } from '../components/heading.js';
import { lazily } from '../components/lazily.js';
import { Paragraph } from '../components/paragraph.js';
import type { MinutesRecordFragment } from '../generated/graphql/graphql.js';
import type { MinutesRecordKind } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { altName } from './key-help.js';
import type { Place, WrittenMeeting } from './minutes-page.js';
import { opening } from './minutes-desk.js';
import { RecordLineForm } from './record-line-form.js';
import { RecordList } from './record-list.js';
import { isTextField, letterOf, noteKey, recordKeys, recordKindWord } from './record-words.js';
import { hasPlainKeys } from './plain-keys.js';

const ItemDecision = lazily(async () => (await import('./item-decision.js')).ItemDecision);

/** Which line is open; keys open one: Alt with a letter from anywhere, the letter alone outside a text. */
export function useRecordKeys(isAllowed: boolean, onNote: () => void) {
  const [kind, setKind] = useState<MinutesRecordKind>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.repeat || document.querySelector('dialog[open]')) return;
      if (!event.altKey && (isTextField(event.target) || !hasPlainKeys())) return;
      const letter = letterOf(event);
      const found = recordKeys[letter];
      if (letter !== noteKey && !(found && isAllowed)) return;
      event.preventDefault();
      event.stopPropagation();
      if (letter === noteKey) onNote();
      else setKind(found);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  });
  return { kind, setKind };
}

interface SectionRecordsProps {
  meeting: WrittenMeeting;
  place: Place;
  kind: MinutesRecordKind | undefined;
  setKind: (kind: MinutesRecordKind | undefined) => void;
  sectionId: () => Promise<string | undefined>;
  onNote: () => void;
  /** Back to the text, once a line is closed. */
  onBack: () => void;
}

function Buttons({ setKind, onNote }: Pick<SectionRecordsProps, 'setKind' | 'onNote'>) {
  const alt = altName();
  return (
    <div className="row no-print" role="group" aria-label={m.minutes_records_make()}>
      {Object.entries(recordKeys).map(([letter, kind]) => (
        <Button key={kind} small onClick={() => setKind(kind)} aria-keyshortcuts={`Alt+${letter.toUpperCase()}`}>
          {recordKindWord(kind)} <kbd>{`${alt}+${letter.toUpperCase()}`}</kbd>
        </Button>
      ))}
      <Button small onClick={onNote} aria-keyshortcuts="Alt+N">
        {m.minutes_kind_note()} <kbd>{`${alt}+N`}</kbd>
      </Button>
    </div>
  );
}

const ofPlace = (records: readonly MinutesRecordFragment[], key: string) => records.filter(({ agendaItem }) => (agendaItem?.id ?? opening) === key);

/** What was decided, promised, raised and learned under this item; each a record with its number. */
export function SectionRecords({ meeting, place, kind, setKind, sectionId, onNote, onBack }: SectionRecordsProps) {
  const [made, setMade] = useState<string>();
  const records = ofPlace(meeting.records, place.key);
  const isAllowed = meeting.state !== 'PLANNED';
  const origin = meeting.agenda.find(({ id }) => id === place.key)?.origin;
  const close = () => {
    setKind(undefined);
    onBack();
  };
  return (
    <div className="stack stack--close">
      <Heading level={3}>{m.minutes_records_here()}</Heading>
      {origin?.kind === 'DECISION' ? <ItemDecision number={origin.number} agendaItemId={place.key} mayWrite={isAllowed} /> : null}
      {records.length > 0 ? <RecordList records={records} hasActs /> : null}
      <div role="status" className="visually-hidden">
        {made ? m.minutes_record_made({ number: made }) : ''}
      </div>
      {isAllowed ? <Buttons setKind={setKind} onNote={onNote} /> : <Paragraph small quiet>{m.minutes_records_not_begun()}</Paragraph>}
      {kind && isAllowed ? (
        <RecordLineForm
          key={kind}
          kind={kind}
          bodyCode={meeting.body.code}
          draft={`minutes-record-${meeting.id}-${place.key}`}
          sectionId={sectionId}
          onDone={(number) => {
            setMade(number);
            close();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

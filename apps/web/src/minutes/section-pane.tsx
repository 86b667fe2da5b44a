import { useEffect, useState, useSyncExternalStore } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { DataBadge } from '../components/pill.js';
import { FieldCollisionBox } from '../components/field-collision.js';
import { lazily } from '../components/lazily.js';
import { useViewer } from '../data/viewer.js';
import type { MinutesLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { levelWord } from '../words/states.js';
import { KeyHelp } from './key-help.js';
import type { Place, WrittenMeeting } from './minutes-page.js';
import { plainText } from './minutes-text.js';
import type { SectionWriter, Writing } from './section-writer.js';
import { SectionRecords, useRecordKeys } from './section-records.js';
import { WritingStatusLine } from './writing-status.js';

const SectionEditor = lazily(async () => (await import('./section-editor.js')).SectionEditor);

const SectionVersions = lazily(async () => (await import('./section-versions.js')).SectionVersions);

/** Only where something was written. */
function Versions({ writer, sectionId }: { writer: SectionWriter; sectionId: string | undefined }) {
  const [isOpen, setOpen] = useState(false);
  if (!sectionId) return null;
  return (
    <>
      <Button look="subtle" onClick={() => setOpen(true)}>
        {m.after_versions()}
      </Button>
      {isOpen ? <SectionVersions writer={writer} sectionId={sectionId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface SectionPaneProps {
  meeting: WrittenMeeting;
  place: Place;
  line: MinutesLineFragment | undefined;
  writer: SectionWriter;
  onReload: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

const lookAgainMs = 10_000;

/** Somebody else writes here: one reads along, and takes over when he stopped. */
function useFollowing({ line, writer, onReload }: SectionPaneProps, writing: Writing) {
  const viewer = useViewer();
  const other = line?.writer && line.writer.id !== viewer.person.id ? line.writer.name : undefined;
  const [isFollowing, setFollowing] = useState(other !== undefined);
  if (other !== undefined && !isFollowing && !writer.isUnsaved) setFollowing(true);
  const isTaken = writing.status === 'taken';
  const isWatching = other !== undefined || isTaken;
  useEffect(() => {
    if (!isWatching) return undefined;
    const timer = setInterval(onReload, lookAgainMs);
    return () => clearInterval(timer);
  }, [isWatching, onReload]);
  const takeOver = () => {
    setFollowing(false);
    void writer.begin();
  };
  return { other, isReading: isFollowing || isTaken, takeOver };
}

function Following({ other, message, onTakeOver }: { other: string | undefined; message: string | undefined; onTakeOver: () => void }) {
  return (
    <Alert kind="info" live title={other ? m.minutes_taken_title({ name: other }) : m.minutes_free_title()}>
      <span className="row">
        {other ? (message ?? m.minutes_taken()) : m.minutes_free()}
        {other ? null : (
          <Button small onClick={onTakeOver}>
            {m.minutes_take_over()}
          </Button>
        )}
      </span>
    </Alert>
  );
}

function Conflict({ writer, writing }: { writer: SectionWriter; writing: Writing }) {
  if (!writing.theirs) return null;
  const collision = {
    mine: plainText(writing.document),
    theirs: plainText(writing.theirs),
    onTake: () => writer.settle('theirs'),
    onKeep: () => writer.settle('mine'),
    onBoth: () => writer.settle('both'),
  };
  return <FieldCollisionBox id="minutes-conflict" label={m.minutes_text_label()} collision={collision} />;
}

/** Where the text of the open section is. */
const backToText = () => document.querySelector<HTMLElement>('.minutes__text')?.focus();

/** Alt with an arrow goes to the item before or after, from wherever one is on the page. */
function useSteps({ onPrevious, onNext }: Pick<SectionPaneProps, 'onPrevious' | 'onNext'>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isStep = event.key === 'ArrowDown' || event.key === 'ArrowUp';
      if (!isStep || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      (event.key === 'ArrowDown' ? onNext : onPrevious)?.();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  });
}

/** One section: who writes, the text, whether it is saved. */
export function SectionPane(props: SectionPaneProps) {
  const { place, writer, onPrevious, onNext } = props;
  const writing = useSyncExternalStore(writer.subscribe, writer.now);
  const { other, isReading, takeOver } = useFollowing(props, writing);
  useSteps(props);
  const [notes, setNotes] = useState(0);
  const onNote = () => setNotes((count) => count + 1);
  const { kind, setKind } = useRecordKeys(props.meeting.state !== 'PLANNED', onNote);
  useEffect(() => () => void writer.leave(), [writer]);
  const title = place.position === null ? place.title : `${place.position}. ${place.title}`;
  return (
    <section className="card minutes__pane" aria-labelledby="minutes-section">
      <div className="card__head">
        <h2 id="minutes-section" className="nl-heading nl-heading--level-2">
          {title}
        </h2>
        {place.isConfidential ? <DataBadge>{levelWord('CONFIDENTIAL')}</DataBadge> : null}
      </div>
      {isReading ? <Following other={other} message={writing.status === 'taken' ? writing.message : undefined} onTakeOver={takeOver} /> : null}
      <Conflict writer={writer} writing={writing} />
      <SectionEditor writer={writer} writing={writing} isReading={isReading} labelledBy="minutes-section" notes={notes} />
      <WritingStatusLine writing={writing} isReading={isReading} />
      <SectionRecords {...{ kind, setKind, onNote, place }} meeting={props.meeting} sectionId={() => writer.section()} onBack={backToText} />
      <div className="row row--apart no-print">
        <div className="row">
          {onPrevious ? <Button onClick={onPrevious}>{m.minutes_previous()}</Button> : null}
          {onNext ? <Button onClick={onNext}>{m.minutes_next()}</Button> : null}
        </div>
        <div className="row">
          <Versions writer={writer} sectionId={props.line?.savedAt ? props.line.id : undefined} />
          <KeyHelp />
        </div>
      </div>
    </section>
  );
}

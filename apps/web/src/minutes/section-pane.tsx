import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
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
import { WritingStatusLine } from './writing-status.js';

const SectionEditor = lazily(async () => (await import('./section-editor.js')).SectionEditor);

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

/** Alt with an arrow goes to the item before or after, from wherever one is in the section. */
function useSteps({ onPrevious, onNext }: Pick<SectionPaneProps, 'onPrevious' | 'onNext'>) {
  return (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = event.key === 'ArrowDown' ? onNext : event.key === 'ArrowUp' ? onPrevious : undefined;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    step?.();
  };
}

/** One section: who writes, the text, whether it is saved. */
export function SectionPane(props: SectionPaneProps) {
  const { place, writer, onPrevious, onNext } = props;
  const writing = useSyncExternalStore(writer.subscribe, writer.now);
  const { other, isReading, takeOver } = useFollowing(props, writing);
  const onKeyDownCapture = useSteps(props);
  const box = useRef<HTMLElement>(null);
  useEffect(() => () => void writer.leave(), [writer]);
  const title = place.position === null ? place.title : `${place.position}. ${place.title}`;
  return (
    <section ref={box} className="card minutes__pane" aria-labelledby="minutes-section" onKeyDownCapture={onKeyDownCapture}>
      <div className="card__head">
        <h2 id="minutes-section" className="nl-heading nl-heading--level-2">
          {title}
        </h2>
        {place.isConfidential ? <DataBadge>{levelWord('CONFIDENTIAL')}</DataBadge> : null}
      </div>
      {isReading ? <Following other={other} message={writing.status === 'taken' ? writing.message : undefined} onTakeOver={takeOver} /> : null}
      <Conflict writer={writer} writing={writing} />
      <SectionEditor writer={writer} writing={writing} isReading={isReading} labelledBy="minutes-section" />
      <WritingStatusLine writing={writing} isReading={isReading} />
      <div className="row row--apart no-print">
        <div className="row">
          {onPrevious ? <Button onClick={onPrevious}>{m.minutes_previous()}</Button> : null}
          {onNext ? <Button onClick={onNext}>{m.minutes_next()}</Button> : null}
        </div>
        <KeyHelp />
      </div>
    </section>
  );
}

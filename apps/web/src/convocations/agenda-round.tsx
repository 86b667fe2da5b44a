import { useEffect, useRef, useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { Disclosure } from '../components/disclosure.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill, type Tone } from '../components/pill.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { AgendaRoundDocument, MarkAgendaSeenDocument, type AgendaRoundQuery, type MeetingPartsFragment } from '../generated/graphql/graphql.js';
import type { AgendaStage } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { AgendaChanges } from './agenda-changes.js';
import { SendAgendaDialog } from './send-agenda-dialog.js';

type Round = NonNullable<AgendaRoundQuery['meeting']>;

const stages: Record<AgendaStage, { tone: Tone; word: () => string }> = {
  CONCEPT: { tone: 'quiet', word: m.convocations_stage_concept },
  SENT: { tone: 'good', word: m.convocations_stage_sent },
  SUPPLEMENTED: { tone: 'good', word: m.convocations_stage_supplemented },
};

function Standing({ round: { agendaStanding: { stage, version, changes } } }: { round: Round }) {
  const { tone, word } = stages[stage];
  return (
    <>
      <div className="row">
        <Pill tone={tone}>{word()}</Pill>
        {changes.length > 0 ? <Pill tone="care">{m.convocations_changed_since()}</Pill> : null}
      </div>
      {version ? (
        <Paragraph small quiet>
          {m.convocations_version({ number: version.number })}
          <InstantText at={version.sentAt} />
          {version.sentBy ? m.convocations_version_by({ name: version.sentBy.name }) : m.convocations_version_end()}
        </Paragraph>
      ) : null}
      {changes.length > 0 ? (
        <Disclosure summary={m.convocations_what_changed({ count: changes.length })}>
          <AgendaChanges changes={changes} />
        </Disclosure>
      ) : null}
    </>
  );
}

/** What changed since the reader last said to have seen it; the first time is noted by itself. */
function News({ round: { id, agendaNews } }: { round: Round }) {
  const { run, busy, message } = useChange(MarkAgendaSeenDocument);
  const isFirst = agendaNews === null;
  const isNoted = useRef(false);
  useEffect(() => {
    if (!isFirst || isNoted.current) return;
    isNoted.current = true;
    void run({ meetingId: id });
  }, [isFirst, run, id]);
  if (message) return <Alert kind="error">{message}</Alert>;
  if (!agendaNews || agendaNews.changes.length === 0) return null;
  return (
    <div className="stack stack--close">
      <p className="agenda-news__title">
        {m.convocations_news_title()}
        <InstantText at={agendaNews.since} />
      </p>
      <AgendaChanges changes={agendaNews.changes} />
      <div className="row no-print">
        <Button small busy={busy} onClick={() => void run({ meetingId: id })}>
          {m.convocations_news_seen()}
        </Button>
        <span className="quiet small">{m.convocations_news_hint()}</span>
      </div>
    </div>
  );
}

const sendable = ['PLANNED', 'RUNNING'];

function Sending({ round, state }: { round: Round; state: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isSent, setIsSent] = useState(false);
  const { version, changes, lacks } = round.agendaStanding;
  const canSend = !version || changes.length > 0;
  if (!sendable.includes(state)) return <Paragraph quiet>{m.convocations_concept_draft()}</Paragraph>;
  return (
    <>
      {version ? null : <Paragraph quiet>{m.convocations_concept_arrange()}</Paragraph>}
      {isSent ? <Alert kind="ok" live>{m.convocations_sent_now()}</Alert> : null}
      {canSend ? (
        <div className="row no-print">
          <Button look="primary" onClick={() => setIsOpen(true)}>
            {version ? m.convocations_supplement() : m.convocations_send()}
          </Button>
        </div>
      ) : null}
      {isOpen ? (
        <SendAgendaDialog
          meetingId={round.id}
          after={version?.number ?? 0}
          lacks={lacks ?? []}
          onSent={() => {
            setIsOpen(false);
            setIsSent(true);
          }}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Which version of the agenda stands, what is new to the reader, and for who arranges it: sending it round. */
export function AgendaRound({ meeting: { number, state } }: { meeting: MeetingPartsFragment }) {
  const round = useRead(AgendaRoundDocument, { number }, { fresh: true }).data?.meeting;
  if (!round) return null;
  const isArranging = round.agendaStanding.lacks !== null;
  const isQuiet = !round.agendaStanding.version && !round.agendaNews?.changes.length;
  const isOver = state === 'HELD' || state === 'ADOPTED' || state === 'LAPSED';
  if (isOver ? !round.agendaStanding.version : isQuiet && !isArranging) return isArranging || isOver ? null : <News round={round} />;
  return (
    <Card title={isArranging ? m.convocations_round_title() : m.convocations_round_title_read()} id="rondsturen">
      <div className="stack stack--close">
        <Standing round={round} />
        {isArranging ? null : <News round={round} />}
        {isArranging && !isOver ? <Sending round={round} state={state} /> : null}
      </div>
    </Card>
  );
}

import { Card } from '../components/card.js';
import { DateText, InstantText } from '../components/date-text.js';
import { DefinitionList } from '../components/definition-list.js';
import { PageHeader } from '../components/page-header.js';
import { Pill } from '../components/pill.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { SignalPageDocument, type SignalPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { RecordHead } from '../records/record-head.js';
import { RecordHistory } from '../records/record-history.js';
import { RecordPlaces } from '../records/record-places.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { AnswerSignal } from './answer-signal.js';
import { signalStateWord } from './signal-words.js';

function Facts({ signal: { raisedBy, raisedAt, timesRaised, answer, answeredBy, answeredOn, withdrawnReason } }: { signal: SignalPartsFragment }) {
  return (
    <DefinitionList
      facts={[
        { key: m.fill_signal_raised(), value: <InstantText at={raisedAt} /> },
        { key: m.fill_signal_by(), value: raisedBy?.name ?? m.fill_signal_in_meeting() },
        { key: m.fill_signal_times(), value: timesRaised > 1 ? String(timesRaised) : null },
        { key: m.fill_signal_answer(), value: answer ? <span className="typed-text">{answer}</span> : null },
        { key: m.fill_signal_answered_by(), value: answeredBy ? <>{answeredBy.name}{answeredOn ? <>, <DateText on={answeredOn} /></> : null}</> : null },
        { key: m.fill_fact_reason(), value: withdrawnReason },
      ]}
    />
  );
}

function Content({ signal }: { signal: SignalPartsFragment }) {
  const { tone, word } = signalStateWord(signal.state);
  return (
    <>
      <RecordHead
        kind="SIGNAL"
        word={m.minutes_kind_signal()}
        record={signal}
        marks={
          <>
            <Pill tone={tone}>{word}</Pill>
            {signal.timesRaised > 1 ? <span className="small quiet">{m.minutes_record_times({ count: signal.timesRaised })}</span> : null}
          </>
        }
        actions={signal.mayAnswer ? <AnswerSignal signal={signal} /> : null}
      />
      <Card title={m.minutes_kind_signal()} id="signaal">
        <div className="stack stack--close">
          {signal.explanation ? <p className="typed-text">{signal.explanation}</p> : null}
          <Facts signal={signal} />
        </div>
      </Card>
      <RecordPlaces id={signal.id} agendaItems={signal.agendaItems} none={m.fill_places_none_signal()} />
      <RecordHistory kind="SIGNAL" number={signal.number} />
    </>
  );
}

/** One signal: what was raised, how often, and what the body did with it. */
export function SignalPage({ number }: { number: string }) {
  const read = useRead(SignalPageDocument, { number }, { fresh: true });
  if (!read.data) {
    return (
      <>
        <PageHeader title={`${m.minutes_kind_signal()} ${number}`} />
        <Loaded read={read}>{() => null}</Loaded>
      </>
    );
  }
  return read.data.signal ? <Content key={read.data.signal.id} signal={read.data.signal} /> : <NotFoundPage />;
}

import { Alert } from '../components/alert.js';
import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { DefinitionList } from '../components/definition-list.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { Source } from '../bodies/source.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { DecisionPageDocument, type DecisionPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { RecordHead } from '../records/record-head.js';
import { RecordHistory } from '../records/record-history.js';
import { RecordPlaces } from '../records/record-places.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { dayText } from '../words/dates.js';
import { domainWord } from '../words/kinds.js';
import { decisionStateWord } from '../words/states.js';
import { DecisionActs } from './decision-acts.js';

function Facts({ decision: { takenOn, meeting, outcomeReason, withdrawnReason, evaluateOn } }: { decision: DecisionPartsFragment }) {
  const facts = [
    { key: m.fill_fact_taken_on(), value: takenOn ? <DateText on={takenOn} long /> : null },
    {
      key: m.fill_fact_meeting(),
      value: meeting ? (
        <TextLink to="/vergaderingen/$number" params={{ number: meeting.number }}>
          {meeting.title} ({meeting.number})
        </TextLink>
      ) : null,
    },
    { key: m.fill_fact_reason(), value: outcomeReason ?? withdrawnReason },
    { key: m.fill_fact_evaluate_on(), value: evaluateOn ? <DateText on={evaluateOn} long /> : null },
  ];
  return facts.some(({ value }) => value) ? <DefinitionList facts={facts} /> : null;
}

/** A required domain was away: it can still speak, or could until then. */
function Reserved({ reservation: { domains, until, isRunning } }: { reservation: NonNullable<DecisionPartsFragment['reservation']> }) {
  const words = { domains: domains.map(domainWord).join(', '), day: dayText(until) };
  return <Alert kind={isRunning ? 'warning' : 'info'}>{isRunning ? m.after_reserved(words) : m.after_reserved_past(words)}</Alert>;
}

function Actions({ actions }: { actions: DecisionPartsFragment['actionItems'] }) {
  if (actions.length === 0) return null;
  return (
    <Card title={m.fill_decision_actions()} id="acties">
      <ul className="rows">
        {actions.map(({ id, number, title }) => (
          <li key={id}>
            <TextLink to="/acties/$number" params={{ number }}>
              {number} · {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Content({ decision }: { decision: DecisionPartsFragment }) {
  const { tone, word } = decisionStateWord(decision.state);
  return (
    <>
      <RecordHead
        kind="DECISION"
        word={m.minutes_kind_decision()}
        record={decision}
        marks={
          <>
            <Pill tone={tone}>{word}</Pill>
            <ProvenanceMark provenance={decision.provenance} quietForReport />
          </>
        }
        actions={<DecisionActs decision={decision} />}
      />
      <Card title={m.bodies_decision_text()} id="besluit">
        <div className="stack stack--close">
          {decision.reservation ? <Reserved reservation={decision.reservation} /> : null}
          <Paragraph>{decision.text}</Paragraph>
          <Facts decision={decision} />
          <Source provenance={decision.provenance} />
        </div>
      </Card>
      <Actions actions={decision.actionItems} />
      <RecordPlaces id={decision.id} agendaItems={decision.agendaItems} none={m.fill_places_none_decision()} />
      <RecordHistory kind="DECISION" number={decision.number} />
    </>
  );
}

/** One decision: what it says, how it stands, where it was talked about. */
export function DecisionPage({ number }: { number: string }) {
  const read = useRead(DecisionPageDocument, { number }, { fresh: true });
  if (!read.data) {
    return (
      <>
        <PageHeader title={`${m.minutes_kind_decision()} ${number}`} />
        <Loaded read={read}>{() => null}</Loaded>
      </>
    );
  }
  return read.data.decision ? <Content key={read.data.decision.id} decision={read.data.decision} /> : <NotFoundPage />;
}

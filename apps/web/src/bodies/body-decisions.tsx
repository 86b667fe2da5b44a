import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { Disclosure } from '../components/disclosure.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import type { BodyDecisionFragment, BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { ItemLink } from '../minutes/item-link.js';
import { PrintLinks } from '../printing/print-links.js';
import { decisionStateWord } from '../words/states.js';
import { Source } from './source.js';

function CameOfIt({ actions }: { actions: BodyDecisionFragment['actionItems'] }) {
  if (actions.length === 0) return null;
  return (
    <div>
      {m.bodies_decision_actions()}
      <ul>
        {actions.map(({ id, number, title }) => (
          <li key={id}>
            <TextLink to="/acties/$number" params={{ number }}>
              {number} · {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function DecisionLine({ decision }: { decision: BodyDecisionFragment }) {
  const { number, title, text, state, takenOn, meeting, writtenUnder, actionItems, provenance } = decision;
  const { tone, word } = decisionStateWord(state);
  return (
    <li className="stack stack--close" id={number}>
      <div>
        <span className="quiet">{number}</span>{' '}
        <TextLink to="/besluiten/$number" params={{ number }}>
          {title}
        </TextLink>
      </div>
      <div className="row small">
        <Pill tone={tone}>{word}</Pill>
        {takenOn ? <DateText on={takenOn} /> : null}
        {meeting ? (
          <TextLink to="/vergaderingen/$number" params={{ number: meeting.number }}>
            {m.bodies_decision_meeting({ title: meeting.title, number: meeting.number })}
          </TextLink>
        ) : null}
        {meeting && writtenUnder ? <ItemLink number={meeting.number} item={writtenUnder} /> : null}
      </div>
      <Disclosure summary={m.bodies_decision_text()}>
        <div className="stack stack--close">
          <Paragraph>{text}</Paragraph>
          <CameOfIt actions={actionItems} />
          <Source provenance={provenance} />
        </div>
      </Disclosure>
    </li>
  );
}

/** What was decided. */
export function BodyDecisions({ body: { code, decisions } }: { body: BodyPartsFragment }) {
  const print = <PrintLinks name={m.print_decisions()} address={`/export/overleggen/${encodeURIComponent(code)}/besluitenlijst`} />;
  return (
    <Card title={m.bodies_decisions_title()} id="besluiten" aside={decisions.length > 0 ? print : null}>
      {decisions.length === 0 ? (
        <EmptyState title={m.bodies_decisions_none_title()}>{m.bodies_decisions_none()}</EmptyState>
      ) : (
        <ul className="rows">
          {decisions.map((decision) => (
            <DecisionLine key={decision.id} decision={decision} />
          ))}
        </ul>
      )}
    </Card>
  );
}

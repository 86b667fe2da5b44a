import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { Disclosure } from '../components/disclosure.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import type { BodyDecisionFragment, BodyMeetingFragment, BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { decisionStateWord, meetingStateWord } from '../words/states.js';
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
  const { number, title, text, state, takenOn, meeting, actionItems, provenance } = decision;
  const { tone, word } = decisionStateWord(state);
  return (
    <li className="stack stack--close" id={number}>
      <div>
        <span className="quiet">{number}</span> <strong>{title}</strong>
      </div>
      <div className="row small">
        <Pill tone={tone}>{word}</Pill>
        {takenOn ? <DateText on={takenOn} /> : null}
        {meeting ? <span className="quiet">{m.bodies_decision_meeting({ title: meeting.title, number: meeting.number })}</span> : null}
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

function MeetingLine({ meeting: { number, title, state, heldOn, provenance } }: { meeting: BodyMeetingFragment }) {
  const { tone, word } = meetingStateWord(state);
  return (
    <li>
      <div>
        <span className="quiet">{number}</span> <strong>{title}</strong>
      </div>
      <div className="row small">
        <Pill tone={tone}>{word}</Pill>
        {heldOn ? <DateText on={heldOn} /> : null}
        <ProvenanceMark provenance={provenance} />
      </div>
    </li>
  );
}

/** To be planned, then what comes next, then what was held, the newest first. */
function inReadingOrder(meetings: BodyPartsFragment['meetings']): BodyPartsFragment['meetings'] {
  const of = (...states: readonly string[]) => meetings.filter(({ state }) => states.includes(state));
  return [...of('TO_PLAN', 'RUNNING'), ...of('PLANNED').reverse(), ...of('HELD', 'ADOPTED', 'LAPSED')];
}

/** What was decided, and when the table met. */
export function BodyDecisions({ body: { decisions, meetings } }: { body: BodyPartsFragment }) {
  return (
    <div className="columns columns--main-and-aside">
      <Card title={m.bodies_decisions_title()} id="besluiten">
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
      <Card title={m.bodies_meetings_title()} id="vergaderingen">
        {meetings.length === 0 ? (
          <EmptyState title={m.bodies_meetings_none_title()}>{m.bodies_meetings_none()}</EmptyState>
        ) : (
          <ul className="rows">
            {inReadingOrder(meetings).map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

import { Card } from '../components/card.js';
import { DateText, InstantText } from '../components/date-text.js';
import { DefinitionList } from '../components/definition-list.js';
import { Disclosure } from '../components/disclosure.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { fundingSystemWord } from '../words/kinds.js';
import { decisionStateWord } from '../words/states.js';
import { DueText } from './action-marks.js';
import type { Action } from './dialogs/facts-now.js';
import { hasEnded } from './party-words.js';
import { BodyLink } from './room-links.js';

const levelText = { NETWORK: m.actions_level_network, BODY: m.actions_level_body, CONFIDENTIAL: m.actions_level_confidential };

/** The fixed facts of an action. */
export function ActionFacts({ action }: { action: Action }) {
  const { today } = useViewer();
  const { body, due } = action;
  const lastDay = due.on && due.kind !== 'DATE' ? m.actions_due_until({ day: dayText(due.on) }) : null;
  return (
    <Card title={m.actions_facts()}>
      <DefinitionList
        facts={[
          { key: m.actions_filter_body(), value: <><BodyLink code={body.code}>{body.name}</BodyLink>{hasEnded(body, today) ? ` (${m.actions_ended()})` : ''}</> },
          { key: m.actions_column_due(), value: <><DueText due={due} />{lastDay ? <span className="quiet"> ({lastDay})</span> : null}</> },
          { key: m.actions_field_condition(), value: action.condition },
          { key: m.actions_filter_funding(), value: action.fundingSystems.map(fundingSystemWord).join(', ') },
          { key: m.actions_field_level(), value: levelText[action.level]() },
          { key: m.actions_done_label(), value: action.doneReport },
          { key: m.actions_closed_because(), value: action.closingReason },
          { key: m.actions_created_by(), value: action.createdBy?.name },
        ]}
      />
      {action.themes.length > 0 ? (
        <>
          <h3 className="nl-heading nl-heading--level-3 facts-heading">{m.actions_themes({ count: action.themes.length })}</h3>
          <ol className="action-themes">
            {action.themes.map(({ position, title }) => (
              <li key={position}>{title}</li>
            ))}
          </ol>
        </>
      ) : null}
    </Card>
  );
}

/** The literal words it comes from, and what the makers filled in. */
export function ActionSource({ action }: { action: Action }) {
  const { provenance, sourceText, sourceActor } = action;
  if (!sourceText && !sourceActor && provenance.assumptions.length === 0) return null;
  return (
    <Card title={m.actions_source()} aside={<ProvenanceMark provenance={provenance} />} id="bron">
      <div className="stack stack--close">
        {sourceText ? <blockquote className="quote">‘{sourceText}’</blockquote> : null}
        {sourceActor ? (
          <div>
            <p className="small quiet facts-label">{m.actions_source_actor()}</p>
            <blockquote className="quote">‘{sourceActor}’</blockquote>
          </div>
        ) : null}
        {provenance.assumptions.length > 0 ? (
          <div>
            <p className="facts-label">
              <ProvenanceMark provenance={{ kind: 'ASSUMPTION' }} />
            </p>
            <ul className="assumptions small">
              {provenance.assumptions.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Card>
  );
}

/** The decision it comes from. */
export function ActionOrigin({ action }: { action: Action }) {
  const { origin } = action;
  if (!origin) return null;
  const { tone, word } = decisionStateWord(origin.state);
  return (
    <Card title={m.actions_origin()} id="besluit">
      <div className="stack stack--close">
        <div className="row">
          <span className="quiet">{origin.number}</span>
          <Pill tone={tone}>{word}</Pill>
          <ProvenanceMark provenance={origin.provenance} />
        </div>
        <strong>{origin.title}</strong>
        <span className="small quiet">
          <BodyLink code={origin.body.code}>{origin.body.name}</BodyLink>
          {origin.takenOn ? <>, <DateText on={origin.takenOn} /></> : null}
        </span>
        <Disclosure summary={m.actions_origin_text()}>
          <blockquote className="quote">{origin.text}</blockquote>
        </Disclosure>
      </div>
    </Card>
  );
}

/** Later days that were asked for, and what was answered; the day it had stays visible. */
export function ActionDueRequests({ action }: { action: Action }) {
  if (action.dueRequests.length === 0) return null;
  return (
    <Card title={m.actions_due_requests()} id="termijn">
      <ul className="rows">
        {action.dueRequests.map((request) => (
          <li key={request.id}>
            <div className="row">
              <span>
                {request.previousLabel ? <del className="quiet">{request.previousLabel}</del> : null} <span aria-hidden="true">→</span> <DateText on={request.requestedOn} />
              </span>
              {request.answer ? (
                <Pill tone={request.answer === 'GRANTED' ? 'good' : 'bad'}>{request.answer === 'GRANTED' ? m.actions_granted() : m.actions_refused()}</Pill>
              ) : (
                <Pill tone="info">{m.actions_asked()}</Pill>
              )}
            </div>
            <Paragraph small>{request.reason}</Paragraph>
            {request.answerReason ? <blockquote className="quote small">{request.answerReason}</blockquote> : null}
            <p className="small quiet talk__by">
              {request.author.name} · <InstantText at={request.at} />
              {request.answeredBy ? ` · ${m.actions_answered_by({ name: request.answeredBy.name })}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

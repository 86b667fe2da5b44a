import { Card } from '../components/card.js';
import { DateText, InstantText } from '../components/date-text.js';
import { Disclosure } from '../components/disclosure.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { m } from '../paraglide/messages.js';
import { decisionStateWord } from '../words/states.js';
import { ActionChain } from './action-chain.js';
import type { Action } from './dialogs/facts-now.js';
import { RecordOrigins } from '../minutes/record-origins.js';
import { BodyLink } from './room-links.js';

/** The literal words it comes from, and what the makers filled in. */
function ActionSource({ action }: { action: Action }) {
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
function ActionOrigin({ action }: { action: Action }) {
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
function ActionDueRequests({ action }: { action: Action }) {
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

/** What stands before and behind an action: the chain, the source, the decision, the days that were asked for. */
export function ActionBackground({ action }: { action: Action }) {
  return (
    <>
      <ActionChain action={action} />
      <ActionSource action={action} />
      <RecordOrigins recordId={action.id} />
      <ActionOrigin action={action} />
      <ActionDueRequests action={action} />
    </>
  );
}

import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { OuterLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useChange } from '../data/use-change.js';
import { RemoveEndConditionDocument, ReopenEndConditionDocument, type EndConditionPartsFragment, type HandOverQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { AddConditionDialog, MeetConditionDialog } from './condition-dialogs.js';
import { ReasonDialog } from './reason-dialog.js';

type Condition = EndConditionPartsFragment;
type ClosingBody = NonNullable<HandOverQuery['body']>;

function Evidence({ condition: { metOn, confirmedBy, decisionNumber, link, evidence } }: { condition: Condition }) {
  if (!metOn) return evidence ? <p className="small hand-over__reason">{m.handovers_condition_reopened({ reason: evidence })}</p> : null;
  return (
    <p className="small hand-over__reason">
      {m.handovers_condition_confirmed({ name: confirmedBy?.name ?? '' })} {decisionNumber ? `${m.handovers_condition_decision()} ${decisionNumber}. ` : ''}
      {evidence ? `${evidence} ` : ''}
      {link ? <OuterLink href={link}>{m.handovers_condition_link()}</OuterLink> : null}
    </p>
  );
}

function ReopenDialog({ condition: { id, version }, onClose }: { condition: Condition; onClose: () => void }) {
  const change = useChange(ReopenEndConditionDocument);
  return (
    <ReasonDialog
      title={m.handovers_condition_reopen()}
      intro={m.handovers_condition_reopen_intro()}
      label={m.handovers_condition_reopen_reason()}
      missing={m.handovers_condition_reopen_missing()}
      submitLabel={m.handovers_condition_reopen()}
      change={change}
      run={(reason) => change.run({ id, version, reason })}
      onClose={onClose}
    />
  );
}

function ConditionActs({ condition, maySet, mayMeet }: { condition: Condition; maySet: boolean; mayMeet: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { id, version, text, metOn } = condition;
  const remove = useChange(RemoveEndConditionDocument);
  const close = () => setOpen(false);
  const Dialog = metOn ? ReopenDialog : MeetConditionDialog;
  return (
    <div className="row no-print">
      {mayMeet ? (
        <Button small onClick={() => setOpen(true)} aria-label={`${metOn ? m.handovers_condition_reopen() : m.handovers_condition_meet()}: ${text}`}>
          {metOn ? m.handovers_condition_reopen() : m.handovers_condition_meet()}
        </Button>
      ) : null}
      {maySet ? (
        <Button small look="subtle" busy={remove.busy} onClick={() => void remove.run({ id, version })} aria-label={m.handovers_condition_remove_of({ text })}>
          {m.handovers_condition_remove()}
        </Button>
      ) : null}
      {remove.message ? <p role="alert">{remove.message}</p> : null}
      {isOpen ? <Dialog condition={condition} onClose={close} /> : null}
    </div>
  );
}

function ConditionLine({ condition, acts }: { condition: Condition; acts: ClosingBody['endConditionActs'] }) {
  const { text, metOn, provenance } = condition;
  return (
    <li className="stack stack--close">
      <div>
        {text} <ProvenanceMark provenance={provenance} />
      </div>
      <div>{metOn ? <Pill tone="good">{m.handovers_condition_met({ day: dayText(metOn) })}</Pill> : <Pill tone="quiet">{m.handovers_condition_open()}</Pill>}</div>
      <Evidence condition={condition} />
      <ConditionActs condition={condition} {...acts} />
    </li>
  );
}

function Proposed({ body }: { body: ClosingBody }) {
  if (!body.closureProposed) return null;
  const decider = body.above ? m.handovers_proposed_above({ body: body.above.name }) : m.handovers_proposed_itself();
  return (
    <Alert kind="warning" title={body.closureProposed === 'CONDITIONS_MET' ? m.handovers_proposed_met() : m.handovers_proposed_past()}>
      {decider}
    </Alert>
  );
}

/** When a temporary body ends, how far that is, and that its closing is proposed. */
export function ConditionsCard({ body }: { body: ClosingBody }) {
  const [isAdding, setAdding] = useState(false);
  const { endConditions, endConditionActs: acts, endsOn, isTemporary } = body;
  if (body.endedOn || (endConditions.length === 0 && !isTemporary)) return null;
  const isAny = endConditions[0]?.joinedBy === 'OR';
  return (
    <Card title={m.handovers_end_title()} id="voorwaarden">
      <div className="stack">
        <Proposed body={body} />
        {endsOn ? (
          <Paragraph>
            {m.handovers_ends_on()} <DateText on={endsOn} />
          </Paragraph>
        ) : null}
        <Paragraph>{endConditions.length === 0 ? m.handovers_conditions_none() : isAny ? m.handovers_conditions_any() : m.handovers_conditions_all()}</Paragraph>
        <ul className="rows">
          {endConditions.map((condition) => (
            <ConditionLine key={condition.id} {...{ condition, acts }} />
          ))}
        </ul>
        {acts.maySet ? (
          <div className="no-print">
            <Button onClick={() => setAdding(true)}>{m.handovers_condition_add()}</Button>
          </div>
        ) : null}
        {isAdding ? <AddConditionDialog bodyId={body.id} joinedBy={isAny ? 'OR' : 'AND'} onClose={() => setAdding(false)} /> : null}
      </div>
    </Card>
  );
}

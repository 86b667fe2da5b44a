import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Heading } from '../components/heading.js';
import { Pill } from '../components/pill.js';
import { TextArea } from '../components/text-area.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { AcceptAgendaItemDocument, DeclineAgendaItemDocument, type AgendaLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { AgendaWords } from './agenda-line.js';
import type { Agenda } from './agenda-list.js';
import { ItemPapers } from './item-papers.js';

function DeclineDialog({ item, onClose }: { item: AgendaLineFragment; onClose: () => void }) {
  const change = useChange(DeclineAgendaItemDocument);
  const form = useForm({ initial: { reason: '' }, rules: { reason: filled(m.agenda_decline_missing()) }, serverErrors: change.fieldErrors, draft: `agenda-decline-${item.id}` });
  const send = form.submit(async ({ reason }) => {
    if (!(await change.run({ id: item.id, version: item.version, reason }))) return;
    form.done();
    onClose();
  });
  return (
    <Dialog title={m.agenda_decline_of({ title: item.title })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextArea {...form.field('reason')} label={m.agenda_decline_reason()} hint={m.agenda_decline_hint()} maxLength={1000} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.agenda_decline()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ProposalProps {
  agenda: Agenda;
  item: AgendaLineFragment;
  onWithdraw: (item: AgendaLineFragment) => void;
}

function ProposalActs({ agenda, item, onWithdraw }: ProposalProps) {
  const accept = useChange(AcceptAgendaItemDocument);
  const [isDeclining, setDeclining] = useState(false);
  const mayJudge = agenda.agendaActs.includes('ARRANGE');
  return (
    <div className="agenda__acts no-print">
      {accept.message ? <Alert kind="error" live>{accept.message}</Alert> : null}
      {mayJudge ? (
        <Button small busy={accept.busy} aria-label={m.agenda_accept_of({ title: item.title })} onClick={() => void accept.run({ id: item.id, version: item.version })}>
          {m.agenda_accept()}
        </Button>
      ) : null}
      {mayJudge && item.state === 'PROPOSED' ? (
        <Button small look="subtle" aria-label={m.agenda_decline_of({ title: item.title })} onClick={() => setDeclining(true)}>
          {m.agenda_decline()}
        </Button>
      ) : null}
      {item.mayWithdraw && !mayJudge ? (
        <Button small look="subtle" aria-label={m.agenda_withdraw_proposal_of({ title: item.title })} onClick={() => onWithdraw(item)}>
          {m.agenda_withdraw_proposal()}
        </Button>
      ) : null}
      {isDeclining ? <DeclineDialog item={item} onClose={() => setDeclining(false)} /> : null}
    </div>
  );
}

function Answer({ agenda: { state }, item }: ProposalProps) {
  if (item.state === 'DECLINED') return <Pill>{m.agenda_declined()}</Pill>;
  return state === 'HELD' || state === 'ADOPTED' || state === 'LAPSED' ? <Pill>{m.agenda_unanswered()}</Pill> : <Pill tone="info">{m.agenda_proposed()}</Pill>;
}

function Proposal(props: ProposalProps) {
  const { agenda, item } = props;
  return (
    <li className="agenda__item agenda__item--proposal">
      <div>
        <AgendaWords item={item} meetingLevel={agenda.level}>
          <ItemPapers itemId={item.id} title={item.title} />
        </AgendaWords>
        <p className="agenda__facts quiet small">
          <Answer {...props} />
          {item.proposedBy ? <span>{m.agenda_proposed_by({ name: item.proposedBy.name })}</span> : null}
        </p>
        {item.reason ? <p className="agenda__explanation">{m.agenda_declined_because({ reason: item.reason })}</p> : null}
      </div>
      <ProposalActs {...props} />
    </li>
  );
}

/** What members proposed, and what became of it. */
export function AgendaProposals({ agenda, onWithdraw }: Omit<ProposalProps, 'item'>) {
  if (agenda.agendaProposals.length === 0) return null;
  return (
    <div className="stack stack--close">
      <Heading level={3}>{m.agenda_proposals()}</Heading>
      <ul className="agenda">
        {agenda.agendaProposals.map((item) => (
          <Proposal key={item.id} {...{ agenda, item, onWithdraw }} />
        ))}
      </ul>
    </div>
  );
}

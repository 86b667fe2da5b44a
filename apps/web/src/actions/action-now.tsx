import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Paragraph } from '../components/paragraph.js';
import { AcceptPartDocument, ConfirmDoneDocument, JudgeProposalDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { useOpenDialog, type OpenDialog } from './dialogs/open-dialog.js';
import type { Action, Party } from './dialogs/facts-now.js';
import { DirectButton } from './direct-button.js';

function Question({ text, quote, children }: { text: string; quote?: string | null; children: ReactNode }) {
  return (
    <div className="now__question">
      <Paragraph>{text}</Paragraph>
      {quote ? <blockquote className="quote">{quote}</blockquote> : null}
      <div className="row">{children}</div>
    </div>
  );
}

function Opens({ dialog, look, children }: { dialog: OpenDialog; look?: 'primary' | 'subtle'; children: string }) {
  const open = useOpenDialog();
  return (
    <Button look={look} onClick={() => open(dialog)}>
      {children}
    </Button>
  );
}

/** What one party of mine can say now. */
function MyPart({ party, action }: { party: Party; action: Action }) {
  const may = (act: Party['viewerMay'][number]) => party.viewerMay.includes(act);
  const isAsked = party.acceptance !== 'ACCEPTED' && may('ACCEPT');
  const isLead = party.role === 'LEAD' && action.state === 'OPEN';
  return (
    <Question text={isAsked ? m.actions_now_accept({ party: party.name }) : m.actions_now_report({ party: party.name })}>
      {isAsked ? (
        <DirectButton look="primary" document={AcceptPartDocument} variables={{ partyId: party.id, version: party.version }} done={m.actions_accept_said({ party: party.name })}>
          {m.actions_accept()}
        </DirectButton>
      ) : null}
      {may('REPORT_PROGRESS') ? (
        <Opens dialog={{ kind: 'progress', partyId: party.id }} look={isAsked ? undefined : 'primary'}>
          {m.actions_progress_title()}
        </Opens>
      ) : null}
      {isLead && action.viewerMay.includes('REPORT_DONE') ? <Opens dialog={{ kind: 'done' }}>{m.actions_report_done()}</Opens> : null}
      {isLead && action.viewerMay.includes('ASK_DUE') ? <Opens dialog={{ kind: 'ask-due' }}>{m.actions_ask_due()}</Opens> : null}
      {may('DECLINE') ? (
        <Opens dialog={{ kind: 'decline', partyId: party.id }} look="subtle">
          {m.actions_decline()}
        </Opens>
      ) : null}
    </Question>
  );
}

function Judgement({ action }: { action: Action }) {
  const row = { id: action.id, version: action.version };
  return (
    <Question text={m.actions_now_confirm()} quote={action.doneReport}>
      <DirectButton look="primary" document={ConfirmDoneDocument} variables={row} done={m.actions_confirm_said()}>
        {m.actions_confirm()}
      </DirectButton>
      <Opens dialog={{ kind: 'send-back' }}>{m.actions_send_back()}</Opens>
    </Question>
  );
}

function Proposal({ action }: { action: Action }) {
  const adopt = { id: action.id, version: action.version, adopt: true };
  return (
    <Question text={m.actions_now_proposal({ body: action.body.name })}>
      <DirectButton look="primary" document={JudgeProposalDocument} variables={adopt} done={m.actions_adopt_said()}>
        {m.actions_adopt()}
      </DirectButton>
      <Opens dialog={{ kind: 'refuse' }}>{m.actions_refuse()}</Opens>
    </Question>
  );
}

function DateAsked({ action }: { action: Action }) {
  const request = action.dueRequests.find(({ answer }) => !answer);
  if (!request) return null;
  return (
    <Question text={m.actions_now_due({ person: request.author.name, day: dayText(request.requestedOn) })} quote={request.reason}>
      {action.viewerMay.includes('ANSWER_DUE') ? (
        <Opens dialog={{ kind: 'answer-due' }} look="primary">
          {m.actions_answer_due()}
        </Opens>
      ) : (
        <span className="quiet small">{m.actions_due_waits()}</span>
      )}
    </Question>
  );
}

function Steering({ action }: { action: Action }) {
  const may = (act: Action['viewerMay'][number]) => action.viewerMay.includes(act);
  if (!may('EDIT') && !may('SET_DUE') && !may('WITHDRAW')) return null;
  return (
    <div className="row now__steering" role="group" aria-label={m.actions_steering()}>
      {may('EDIT') ? <Opens dialog={{ kind: 'edit' }}>{m.actions_edit()}</Opens> : null}
      {may('SET_DUE') ? <Opens dialog={{ kind: 'set-due' }}>{m.actions_set_due()}</Opens> : null}
      {may('WITHDRAW') ? (
        <Opens dialog={{ kind: 'withdraw' }} look="subtle">
          {m.actions_withdraw()}
        </Opens>
      ) : null}
    </div>
  );
}

const answers: readonly Party['viewerMay'][number][] = ['REPORT_PROGRESS', 'ACCEPT', 'DECLINE'];

/** What waits for this viewer here, and what else he may do. */
export function ActionNow({ action }: { action: Action }) {
  const mine = action.parties.filter(({ viewerMay }) => answers.some((act) => viewerMay.includes(act)));
  const steers = (['EDIT', 'SET_DUE', 'WITHDRAW'] as const).some((act) => action.viewerMay.includes(act));
  const judges = action.viewerMay.includes('CONFIRM_DONE');
  const decides = action.viewerMay.includes('JUDGE_PROPOSAL');
  const isAsked = action.dueRequests.some(({ answer }) => !answer);
  if (mine.length === 0 && !steers && !judges && !decides && !isAsked) return null;
  return (
    <div className="no-print">
      <Card title={m.actions_now()} id="nu">
        {decides ? <Proposal action={action} /> : null}
        {judges ? <Judgement action={action} /> : null}
        <DateAsked action={action} />
        {mine.map((party) => (
          <MyPart key={party.id} party={party} action={action} />
        ))}
        <Steering action={action} />
      </Card>
    </div>
  );
}

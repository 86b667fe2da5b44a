import { DeclineDialog, RefuseProposalDialog, RemovePartyDialog, ReportDoneDialog, SendBackDialog, WithdrawDialog } from './action-text-dialogs.js';
import { AddPartyDialog } from './add-party-dialog.js';
import { AnswerDueDialog, AskDueDialog, SetDueDialog } from './due-dialogs.js';
import { EditDialog } from './edit-dialog.js';
import type { Action } from './facts-now.js';
import type { ActionDialogKind, OpenDialog, PartyDialogKind } from './open-dialog.js';
import { ContactDialog, RoleDialog } from './party-dialogs.js';
import { ProgressDialog } from './progress-dialog.js';

interface ShownProps {
  action: Action;
  onClose: () => void;
}

function ActionDialog({ kind, action, onClose }: ShownProps & { kind: ActionDialogKind }) {
  const props = { action, onClose };
  const request = action.dueRequests.find(({ answer }) => !answer);
  switch (kind) {
    case 'done': return <ReportDoneDialog {...props} />;
    case 'send-back': return <SendBackDialog {...props} />;
    case 'withdraw': return <WithdrawDialog {...props} />;
    case 'refuse': return <RefuseProposalDialog {...props} />;
    case 'ask-due': return <AskDueDialog {...props} />;
    case 'set-due': return <SetDueDialog {...props} />;
    case 'edit': return <EditDialog {...props} />;
    case 'add-party': return <AddPartyDialog {...props} role="EXECUTOR" />;
    case 'add-lead': return <AddPartyDialog {...props} role="LEAD" />;
    case 'answer-due': return request ? <AnswerDueDialog {...props} request={request} /> : null;
  }
}

function PartyDialog({ kind, partyId, action, onClose }: ShownProps & { kind: PartyDialogKind; partyId: string }) {
  const party = action.parties.find(({ id }) => id === partyId);
  if (!party) return null;
  const props = { party, onClose };
  switch (kind) {
    case 'progress': return <ProgressDialog {...props} action={action} />;
    case 'decline': return <DeclineDialog {...props} />;
    case 'contact': return <ContactDialog {...props} />;
    case 'role': return <RoleDialog {...props} />;
    case 'remove': return <RemovePartyDialog {...props} />;
  }
}

/** The open dialog, over the action as it is now. */
export function ShownDialog({ open, ...shown }: ShownProps & { open: OpenDialog }) {
  return 'partyId' in open ? <PartyDialog {...shown} {...open} /> : <ActionDialog {...shown} kind={open.kind} />;
}

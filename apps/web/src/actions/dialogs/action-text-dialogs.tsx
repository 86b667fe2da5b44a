import {
  DeclinePartDocument, JudgeProposalDocument, RemovePartyDocument, ReportDoneDocument, SendBackDocument, WithdrawActionDocument,
} from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { actionNow, partyNow, type Action, type Party } from './facts-now.js';
import { TextDialog } from './text-dialog.js';

interface ActionProps {
  action: Action;
  onClose: () => void;
}

interface PartyProps {
  party: Party;
  onClose: () => void;
}

export function ReportDoneDialog({ action, onClose }: ActionProps) {
  const words = {
    title: m.actions_done_title(), intro: m.actions_done_intro(), label: m.actions_done_label(), hint: m.actions_done_hint(),
    missing: m.actions_done_missing(), submit: m.actions_done_do(), done: m.actions_done_said(),
  };
  const variables = (report: string, version: number) => ({ id: action.id, version, report });
  return <TextDialog name="done" document={ReportDoneDocument} row={action} now={actionNow(action)} maxLength={4000} {...{ words, variables, onClose }} />;
}

export function SendBackDialog({ action, onClose }: ActionProps) {
  const words = {
    title: m.actions_send_back_title(), intro: m.actions_send_back_intro(), label: m.actions_send_back_label(),
    missing: m.actions_send_back_missing(), submit: m.actions_send_back_do(), done: m.actions_send_back_said(),
  };
  const variables = (missing: string, version: number) => ({ id: action.id, version, missing });
  return <TextDialog name="send-back" document={SendBackDocument} row={action} now={actionNow(action)} maxLength={4000} {...{ words, variables, onClose }} />;
}

export function WithdrawDialog({ action, onClose }: ActionProps) {
  const words = {
    title: m.actions_withdraw_title(), intro: m.actions_withdraw_intro(), label: m.actions_reason(),
    missing: m.actions_withdraw_missing(), submit: m.actions_withdraw_do(), done: m.actions_withdraw_said(),
  };
  const variables = (reason: string, version: number) => ({ id: action.id, version, reason });
  return <TextDialog name="withdraw" danger document={WithdrawActionDocument} row={action} now={actionNow(action)} maxLength={1000} {...{ words, variables, onClose }} />;
}

export function RefuseProposalDialog({ action, onClose }: ActionProps) {
  const words = {
    title: m.actions_refuse_title(), intro: m.actions_refuse_intro(), label: m.actions_reason(),
    missing: m.actions_refuse_missing(), submit: m.actions_refuse_do(), done: m.actions_refuse_said(),
  };
  const variables = (reason: string, version: number) => ({ id: action.id, version, adopt: false, reason });
  return <TextDialog name="refuse" document={JudgeProposalDocument} row={action} now={actionNow(action)} maxLength={1000} {...{ words, variables, onClose }} />;
}

export function DeclineDialog({ party, onClose }: PartyProps) {
  const words = {
    title: m.actions_decline_title(), intro: m.actions_decline_intro({ party: party.name }), label: m.actions_decline_label(),
    missing: m.actions_decline_missing(), submit: m.actions_decline_do(), done: m.actions_decline_said({ party: party.name }),
  };
  const variables = (reason: string, version: number) => ({ partyId: party.id, version, reason });
  return <TextDialog name="decline" document={DeclinePartDocument} row={party} now={partyNow(party)} maxLength={1000} {...{ words, variables, onClose }} />;
}

export function RemovePartyDialog({ party, onClose }: PartyProps) {
  const words = {
    title: m.actions_remove_title({ party: party.name }), intro: m.actions_remove_intro(), label: m.actions_reason(),
    missing: m.actions_remove_missing(), submit: m.actions_remove_do(), done: m.actions_remove_said({ party: party.name }),
  };
  const variables = (reason: string, version: number) => ({ partyId: party.id, version, reason });
  return <TextDialog name="remove" danger document={RemovePartyDocument} row={party} now={partyNow(party)} maxLength={1000} {...{ words, variables, onClose }} />;
}

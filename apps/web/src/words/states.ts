import type {
  Acceptance, ActionDefect, ActionKind, ActionState, DecisionState, DueFilter, Level, MeetingState, PartyRole, Standing,
} from '../generated/enums.js';
import type { Tone } from '../components/pill.js';
import { m } from '../paraglide/messages.js';

type Word = () => string;

const standing: Record<Standing, [Tone, Word]> = {
  ON_TRACK: ['good', m.word_standing_on_track],
  ATTENTION: ['care', m.word_standing_attention],
  STUCK: ['bad', m.word_standing_stuck],
  NO_WORD: ['quiet', m.word_standing_no_word],
};

const actionState: Record<ActionState, [Tone, Word]> = {
  PROPOSED: ['info', m.word_action_state_proposed],
  OPEN: ['info', m.word_action_state_open],
  REPORTED_DONE: ['info', m.word_action_state_reported_done],
  DONE: ['good', m.word_action_state_done],
  SLEEPING: ['quiet', m.word_action_state_sleeping],
  WAITING: ['quiet', m.word_action_state_waiting],
  WITHDRAWN: ['quiet', m.word_action_state_withdrawn],
};

const acceptance: Record<Acceptance, [Tone, Word]> = {
  PENDING: ['quiet', m.word_acceptance_pending],
  ACCEPTED: ['good', m.word_acceptance_accepted],
  DECLINED: ['bad', m.word_acceptance_declined],
};

const decisionState: Record<DecisionState, [Tone, Word]> = {
  CONCEPT: ['quiet', m.word_decision_concept],
  SUBMITTED: ['info', m.word_decision_submitted],
  TAKEN: ['good', m.word_decision_taken],
  REJECTED: ['bad', m.word_decision_rejected],
  DEFERRED: ['care', m.word_decision_deferred],
  WITHDRAWN: ['quiet', m.word_decision_withdrawn],
  IN_EXECUTION: ['info', m.word_decision_in_execution],
  EXECUTED: ['good', m.word_decision_executed],
  REPLACED: ['quiet', m.word_decision_replaced],
};

const meetingState: Record<MeetingState, [Tone, Word]> = {
  TO_PLAN: ['care', m.word_meeting_to_plan],
  PLANNED: ['info', m.word_meeting_planned],
  RUNNING: ['info', m.word_meeting_running],
  HELD: ['good', m.word_meeting_held],
  ADOPTED: ['good', m.word_meeting_adopted],
  LAPSED: ['quiet', m.word_meeting_lapsed],
};

/** A word and the tone of its pill. */
export interface ToneWord {
  tone: Tone;
  word: string;
}

const toneWord = ([tone, word]: [Tone, Word]): ToneWord => ({ tone, word: word() });

export const standingWord = (value: Standing) => toneWord(standing[value]);
export const actionStateWord = (value: ActionState) => toneWord(actionState[value]);
export const acceptanceWord = (value: Acceptance) => toneWord(acceptance[value]);
export const decisionStateWord = (value: DecisionState) => toneWord(decisionState[value]);
export const meetingStateWord = (value: MeetingState) => toneWord(meetingState[value]);

const actionKind: Record<ActionKind, Word> = { ACTION: m.word_action_kind_action, COMMITMENT: m.word_action_kind_commitment };
const level: Record<Level, Word> = { NETWORK: m.word_level_network, BODY: m.word_level_body, CONFIDENTIAL: m.word_level_confidential };
const partyRole: Record<PartyRole, Word> = {
  LEAD: m.word_party_role_lead,
  EXECUTOR: m.word_party_role_executor,
  CONSULTED: m.word_party_role_consulted,
  COUNTERPART: m.word_party_role_counterpart,
};
const defect: Record<ActionDefect, Word> = {
  NO_LEAD: m.word_defect_no_lead,
  NO_DUE: m.word_defect_no_due,
  OWNER_BODY_ENDED: m.word_defect_owner_body_ended,
  EXECUTOR_ENDED: m.word_defect_executor_ended,
  NOBODY_REACHABLE: m.word_defect_nobody_reachable,
};
const dueFilter: Record<DueFilter, Word> = {
  OVERDUE: m.word_due_overdue,
  WITHIN_14_DAYS: m.word_due_within_14_days,
  WITHIN_QUARTER: m.word_due_within_quarter,
  LATER: m.word_due_later,
  YEARLY: m.word_due_yearly,
  NOT_AGREED: m.word_due_not_agreed,
};

export const actionKindWord = (value: ActionKind) => actionKind[value]();
export const levelWord = (value: Level) => level[value]();
export const partyRoleWord = (value: PartyRole) => partyRole[value]();
export const defectWord = (value: ActionDefect) => defect[value]();
export const dueFilterWord = (value: DueFilter) => dueFilter[value]();

import type { HistoryLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import {
  domainWord, functionKindWord, functionStateWord, fundingSystemWord, organisationKindWord, providerRoleWord, seatRoleWord,
} from '../words/kinds.js';
import { signalStateWord } from '../escalations/signal-words.js';
import { acceptanceWord, decisionStateWord, actionKindWord, actionStateWord, levelWord, partyRoleWord, standingWord } from '../words/states.js';

type Entry = HistoryLineFragment;
type Change = Entry['changes'][number];

const what: Record<string, () => string> = {
  ActionItem: m.actions_what_item,
  ActionParty: m.actions_what_party,
  ProgressUpdate: m.actions_what_update,
  ActionComment: m.actions_what_comment,
  DueRequest: m.actions_what_due_request,
  ActionDependency: m.actions_what_dependency,
  Organisation: m.administration_parties_what_party,
  OrganisationGroup: m.administration_parties_what_group,
  GroupMember: m.administration_parties_what_member,
  Region: m.administration_parties_what_region,
  RegionProvider: m.administration_parties_what_provider,
  Body: m.administration_parties_what_body,
  Seat: m.administration_parties_what_seat,
  BodyFunction: m.administration_parties_what_function,
  Setting: m.administration_parties_what_setting,
  HandOver: m.handovers_what_hand_over,
  HandOverLine: m.handovers_what_line,
  EndCondition: m.handovers_what_condition,
  Decision: m.fill_what_decision,
  Signal: m.fill_what_signal,
  Learning: m.fill_what_learning,
  PutForward: m.fill_what_put_forward,
};
const acts = { CREATED: m.actions_act_created, CHANGED: m.actions_act_changed, REMOVED: m.actions_act_removed };

/** ‘Partij gewijzigd’ */
export const entryTitle = ({ what: kind, act }: Pick<Entry, 'what' | 'act'>): string =>
  acts[act]({ what: (what[kind] ?? m.actions_what_other)() });

const fields: Record<string, () => string> = {
  title: m.actions_field_title, level: m.actions_field_level, condition: m.actions_field_condition, state: m.actions_filter_state,
  standing: m.actions_filter_standing, dueOn: m.actions_field_due_on, dueLabel: m.actions_field_due_label, dueKind: m.actions_due_kind,
  dueBodyId: m.actions_due_body, dueMeetingId: m.due_meeting_field, fundingSystems: m.actions_filter_funding, kind: m.actions_field_kind, number: m.actions_field_number,
  originDecisionId: m.actions_origin, doneReport: m.actions_done_label, closingReason: m.actions_closed_because, sourceText: m.actions_source,
  sourceActor: m.actions_source_actor, themeTitles: m.actions_field_themes, role: m.actions_role, acceptance: m.actions_takes_part,
  declineReason: m.actions_field_decline_reason, contactId: m.actions_contact, organisationId: m.actions_party, groupId: m.actions_field_group,
  partyBodyId: m.actions_filter_body, onBehalfOfBodyId: m.actions_field_on_behalf_of, note: m.actions_party_note, openedFromId: m.actions_field_group,
  text: m.actions_field_text, evidenceUrl: m.actions_evidence, forecastOn: m.actions_forecast, partyId: m.actions_party, authorId: m.actions_field_author,
  requestedOn: m.actions_field_requested_on, reason: m.actions_reason, previousLabel: m.actions_field_previous, answer: m.actions_field_answer,
  answerReason: m.actions_field_answer_reason, answeredById: m.actions_field_answered_by, answeredAt: m.actions_field_answered_at,
  requiresId: m.actions_waits_for, name: m.administration_parties_name, shortName: m.administration_parties_short_name,
  aliases: m.administration_parties_aliases, domains: m.administration_parties_domains, from: m.administration_parties_from,
  until: m.administration_parties_until, successorId: m.administration_parties_successor, slug: m.administration_parties_address,
  description: m.administration_parties_description, isOpen: m.administration_parties_is_open, areaNote: m.administration_parties_area_note,
  namedAs: m.administration_parties_named_as, purpose: m.administration_parties_purpose, cadencePerYear: m.administration_parties_cadence,
  cadenceText: m.administration_parties_cadence_text, defaultLevel: m.administration_parties_default_level,
  isTemporary: m.administration_parties_temporary, endsOn: m.administration_parties_ends_on,
  endCondition: m.administration_parties_end_condition, value: m.administration_parties_value, personId: m.administration_parties_person,
  bodyId: m.handovers_field_body, outcomeReason: m.fill_field_reason, withdrawnReason: m.fill_field_reason, evaluateOn: m.fill_fact_evaluate_on,
  takenOn: m.fill_fact_taken_on, meetingId: m.fill_fact_meeting, timesRaised: m.fill_field_times, explanation: m.fill_field_explanation,
  putForwardOn: m.fill_field_put_forward_on, answeredOn: m.fill_field_answered_on,
};

/** The Dutch name of a property. */
export const fieldWord = (field: string): string => (fields[field] ?? m.actions_field_other)();

const dueKinds: Record<string, () => string> = {
  DATE: m.actions_due_kind_date, PERIOD: m.actions_due_kind_period, MEETING: m.actions_due_kind_meeting,
  YEARLY: m.actions_due_kind_yearly, NOT_AGREED: m.actions_due_kind_not_agreed,
};
const answers: Record<string, () => string> = { GRANTED: m.actions_granted, REFUSED: m.actions_refused };

function list(text: string, word: (one: string) => string): string {
  try {
    const all: unknown = JSON.parse(text);
    return Array.isArray(all) ? all.map((one) => word(String(one))).join(', ') : text;
  } catch {
    return text;
  }
}

const yesNo = (value: string): string => (value === 'true' ? m.administration_parties_yes() : m.administration_parties_no());

// A value the app has no word for yet is shown as it was written.
// The same property can mean something else in another record: ‘Organisation.kind’.
const values: Record<string, (value: never) => string> = {
  level: levelWord, kind: actionKindWord, role: partyRoleWord,
  state: (value) => actionStateWord(value).word,
  standing: (value) => standingWord(value).word,
  acceptance: (value) => acceptanceWord(value).word,
  dueKind: (value) => dueKinds[value]?.() ?? value,
  answer: (value) => answers[value]?.() ?? value,
  fundingSystems: (value) => list(value, (one) => fundingSystemWord(one as never)),
  themeTitles: (value) => list(value, String),
  aliases: (value) => list(value, String),
  domains: (value) => list(value, (one) => domainWord(one as never)),
  defaultLevel: levelWord,
  isOpen: yesNo,
  isTemporary: yesNo,
  'Organisation.kind': organisationKindWord,
  'RegionProvider.role': providerRoleWord,
  'BodyFunction.kind': functionKindWord,
  'BodyFunction.state': functionStateWord,
  'Seat.role': seatRoleWord,
  'Decision.state': (value) => decisionStateWord(value).word,
  'Signal.state': (value) => signalStateWord(value).word,
  'PutForward.state': (value) => (value === 'WITHDRAWN' ? m.fill_put_forward_withdrawn() : m.fill_put_forward_open()),
};

/** A value as a reader knows it; empty for none. `what`: the kind of record. */
export function valueWord(field: string, value: string | null | undefined, what = ''): string {
  if (value === null || value === undefined || value === '[]') return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value);
  const word = values[`${what}.${field}`] ?? values[field];
  return word ? word(value as never) : value;
}

const silentIn = (what: string) => new Set(['isExample', 'number', 'key', ...(values[`${what}.kind`] ? [] : ['kind'])]);
const plain = new Set(['NO_WORD', 'PENDING', '[]']);

/** The changes worth reading: of something new only what was filled in. */
export function shownChanges({ act, what: kind, changes }: Entry): readonly Change[] {
  const silent = silentIn(kind);
  if (act !== 'CREATED') return changes.filter(({ field }) => !silent.has(field));
  return changes.filter(({ field, to }) => to && !silent.has(field) && !plain.has(to));
}

import type { AttendanceOutcome, Domain, InvitationAnswer, MeetingState, MissingReason } from '../generated/enums.js';
import type { AttendancePartsFragment } from '../generated/graphql/graphql.js';
import type { Tone } from '../components/pill.js';
import { m } from '../paraglide/messages.js';
import { domainWord } from '../words/kinds.js';

interface ToneAndWord {
  tone: Tone;
  word: string;
}

const answers: Record<InvitationAnswer, [Tone, () => string]> = {
  COMING: ['good', m.attendance_answer_coming],
  ONLINE: ['good', m.attendance_answer_online],
  DECLINED: ['care', m.attendance_answer_declined],
};

const outcomes: Record<AttendanceOutcome, [Tone, () => string]> = {
  PRESENT: ['good', m.attendance_outcome_present],
  ONLINE: ['good', m.attendance_outcome_online],
  SUBSTITUTED: ['info', m.attendance_outcome_substituted],
  ABSENT_WITH_NOTICE: ['care', m.attendance_outcome_with_notice],
  ABSENT: ['bad', m.attendance_outcome_absent],
};

const missing: Record<MissingReason, (values: { domain: string }) => string> = {
  NO_SEAT: m.attendance_missing_no_seat,
  EMPTY_SEAT: m.attendance_missing_empty_seat,
  DECLINED: m.attendance_missing_declined,
  ABSENT: m.attendance_missing_absent,
};

export const outcomeValues = Object.keys(outcomes) as AttendanceOutcome[];
export const answerValues = Object.keys(answers) as InvitationAnswer[];

export const answerWord = (answer: InvitationAnswer): string => answers[answer][1]();
export const outcomeWord = (outcome: AttendanceOutcome): string => outcomes[outcome][1]();
export const missingWords = (domain: Domain, reason: MissingReason): string => missing[reason]({ domain: domainWord(domain) });

/** It was held: what is known is what came of it. */
export const isPast = ({ state }: { state: MeetingState }): boolean => state === 'HELD' || state === 'ADOPTED';

/** What is known of somebody: what came of it, else what he promised. */
export function attendanceWord(row: Pick<AttendancePartsFragment, 'answer' | 'outcome'> | null | undefined, isPast: boolean): ToneAndWord {
  if (row?.outcome) return { tone: outcomes[row.outcome][0], word: outcomeWord(row.outcome) };
  if (isPast) return { tone: 'quiet', word: m.attendance_outcome_none() };
  if (row?.answer) return { tone: answers[row.answer][0], word: answerWord(row.answer) };
  return { tone: 'quiet', word: m.attendance_answer_none() };
}

/** What else there is to say of somebody, in short pieces. */
export const furtherWords = (row: AttendancePartsFragment | null | undefined): string[] =>
  row
    ? [
        row.isActingChair ? m.attendance_acting_chair() : '',
        row.outcome === 'SUBSTITUTED' && row.substitute ? m.attendance_substituted_by({ name: row.substitute.name }) : '',
        !row.outcome && row.substitute ? m.attendance_replaced({ name: row.substitute.name }) : '',
        row.joinedAt ? m.attendance_joined({ number: row.joinedAt }) : '',
        row.leftAfter ? m.attendance_left({ number: row.leftAfter }) : '',
        row.note ?? '',
      ].filter((word) => word !== '')
    : [];

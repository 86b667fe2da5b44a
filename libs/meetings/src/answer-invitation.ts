import { conflict, forbidden, invalid } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { forgetLoaded, typedText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { Attendance, AttendeeKind, InvitationAnswer, attendanceLimits } from './attendance.entity.js';
import { placesAt, possibleSubstitutes, type PlaceAtTable } from './attendance-expected.js';
import { Meeting, MeetingState } from './meeting.entity.js';

export interface AnsweredInvitation {
  meetingId: string;
  /** Whose attendance it is. */
  personId: string;
  answer: InvitationAnswer;
  /** Only when declined. */
  substituteId?: string | null;
  note?: string | null;
}

/** Changes to the attendance of one meeting happen one after the other. For this unit of work. */
export const holdAttendance = (meetingId: string): Promise<unknown> => unit().manager.query('select pg_advisory_xact_lock(hashtextextended($1, 13))', [meetingId]);

/** The rows of a meeting as they are now, past what was loaded. */
export const attendanceOf = (meetingId: string): Promise<Attendance[]> => unit().manager.find(Attendance, { where: { meetingId }, order: { id: 'ASC' } });

const answered = [MeetingState.PLANNED, MeetingState.RUNNING];

function mustBeAsked({ state }: Meeting): void {
  if (answered.includes(state)) return;
  if (state === MeetingState.TO_PLAN) throw conflict('NOT_CONVENED', 'Deze vergadering is nog niet bijeengeroepen. Antwoorden kan zodra zij gepland is.', { state });
  throw conflict('MEETING_OVER', 'Deze vergadering is voorbij of vervallen. Antwoorden kan niet meer.', { state });
}

/** What a row of this person starts from: his place at the table, or that of who named him. */
export function beginningOf(meeting: Meeting, personId: string, places: readonly PlaceAtTable[], rows: readonly Attendance[]) {
  const own = places.find((place) => place.personId === personId);
  const instead = rows.find((row) => row.substituteId === personId);
  const { organisationId, seatId } = own ?? places.find((place) => place.personId === instead?.personId) ?? { organisationId: null, seatId: null };
  const kind = own ? AttendeeKind.MEMBER : AttendeeKind.SUBSTITUTE;
  return { isExpected: Boolean(own ?? instead), values: { ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId: meeting.id, personId, kind, organisationId, seatId } };
}

function substituteOf({ answer, personId, substituteId = null }: AnsweredInvitation, meeting: Meeting, places: readonly PlaceAtTable[]): string | null {
  if (answer !== InvitationAnswer.DECLINED || !substituteId) return null;
  if (substituteId === personId) throw invalid({ field: 'substituteId', message: 'Kies een ander als vervanger.' });
  if (!possibleSubstitutes(meeting, places).includes(substituteId)) {
    throw invalid({ field: 'substituteId', message: 'Deze persoon leest niet mee in dit overleg. Laat de secretaris hem of haar eerst als vervanger op de zetel zetten.' });
  }
  return substituteId;
}

/**
 * What somebody promises about a meeting, by himself or kept for him by the secretary; the last word holds. The caller has judged whose word
 * it may be and that the meeting is visible. A substitute is somebody who reads along in the body already: nobody's sight grows by it.
 * Errors: INVALID, FORBIDDEN for who is not expected, CONFLICT NOT_CONVENED, MEETING_OVER or ATTENDANCE_RECORDED.
 */
export async function answerInvitation(given: AnsweredInvitation): Promise<Attendance> {
  const { meetingId, personId, answer } = given;
  const { manager, moment, settings } = unit();
  await holdAttendance(meetingId);
  const meeting = await manager.findOneByOrFail(Meeting, { id: meetingId });
  mustBeAsked(meeting);
  forgetLoaded();
  const [places, rows] = [await placesAt(meeting), await attendanceOf(meetingId)];
  const row = rows.find((one) => one.personId === personId);
  const { isExpected, values } = beginningOf(meeting, personId, places, rows);
  if (row?.outcome) throw conflict('ATTENDANCE_RECORDED', 'De aanwezigheid bij deze vergadering is al vastgelegd.');
  if (!isExpected && !row) throw forbidden('Deze persoon wordt bij deze vergadering niet verwacht.');
  const note = typedText('note', given.note, { max: attendanceLimits.note });
  const word = { answer, note, substituteId: substituteOf(given, meeting, places), answeredAt: moment.at, answeredById: settings.viewer?.personId ?? personId };
  const saved = row ? await change(row, row.version, word) : await insert(Attendance, { ...values, ...word });
  forgetLoaded();
  return saved;
}

import { conflict, invalid, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { grant } from '@schakel/access';
import { forgetLoaded } from '@schakel/graphql';
import { change, insert, remove } from '@schakel/history';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { attendanceOf, beginningOf, holdAttendance } from './answer-invitation.js';
import { Attendance, AttendanceOutcome, AttendeeKind, InvitationAnswer } from './attendance.entity.js';
import { placesAt, possibleSubstitutes, type PlaceAtTable } from './attendance-expected.js';
import type { AttendanceRecordInput } from './attendance.inputs.js';
import { mayKeepAttendance } from './attendance.policy.js';
import { seenMeeting } from './load-agenda.js';
import { Meeting, MeetingState } from './meeting.entity.js';

/** A meeting whose attendance the viewer keeps, held, with who belongs there and what was said. */
export interface KeptAttendance {
  meeting: Meeting;
  places: PlaceAtTable[];
  rows: Attendance[];
}

const { PLANNED, RUNNING, HELD } = MeetingState;

/** While it runs and afterwards; what was adopted stays. */
export const whileRecorded: readonly MeetingState[] = [RUNNING, HELD];
/** Who leads it and which guests come is known before. */
export const whileArranged: readonly MeetingState[] = [PLANNED, RUNNING, HELD];

/** Errors: NOT_FOUND, FORBIDDEN, CONFLICT WRONG_STATE. */
export async function keptAttendance(meetingId: string, states: readonly MeetingState[]): Promise<KeptAttendance> {
  const { id, bodyId } = await seenMeeting(meetingId);
  grant(mayKeepAttendance, { bodyId });
  await holdAttendance(id);
  const meeting = await unit().manager.findOneByOrFail(Meeting, { id });
  if (!states.includes(meeting.state)) {
    throw conflict('WRONG_STATE', 'De presentie houdt u bij zodra de vergadering begonnen is, en tot het verslag is vastgesteld.', { state: meeting.state });
  }
  forgetLoaded();
  return { meeting, places: await placesAt(meeting), rows: await attendanceOf(id) };
}

const isThere = (outcome: AttendanceOutcome | null): boolean => outcome === AttendanceOutcome.PRESENT || outcome === AttendanceOutcome.ONLINE;

async function positionOf(meeting: Meeting, field: string, id: string | null): Promise<number | null> {
  if (!id) return null;
  const item = await unit().manager.findOneBy(AgendaItem, { id, meetingId: meeting.id, state: AgendaItemState.ACCEPTED });
  if (!item) throw invalid({ field, message: 'Kies een punt van de agenda van deze vergadering.' });
  return item.position;
}

async function passage(meeting: Meeting, { outcome = null, joinedAtItemId = null, leftAfterItemId = null }: AttendanceRecordInput): Promise<Pick<Attendance, 'joinedAtItemId' | 'leftAfterItemId'>> {
  if (!isThere(outcome)) return { joinedAtItemId: null, leftAfterItemId: null };
  const joined = await positionOf(meeting, 'joinedAtItemId', joinedAtItemId);
  const left = await positionOf(meeting, 'leftAfterItemId', leftAfterItemId);
  if (joined !== null && left !== null && left < joined) throw invalid({ field: 'leftAfterItemId', message: 'Iemand vertrekt niet voordat hij binnenkomt. Kies een later punt.' });
  return { joinedAtItemId, leftAfterItemId };
}

function substituteWhoCame({ meeting, places }: KeptAttendance, personId: string | null, { outcome, substituteId }: AttendanceRecordInput): string | null {
  if (outcome !== AttendanceOutcome.SUBSTITUTED) return null;
  if (!substituteId) throw invalid({ field: 'substituteId', message: 'Kies wie als vervanger kwam.' });
  if (substituteId === personId || !possibleSubstitutes(meeting, places).includes(substituteId)) {
    throw invalid({ field: 'substituteId', message: 'Kies iemand van dit overleg, of een vervanger die op een zetel staat. Een ander voegt u toe als gast.' });
  }
  return substituteId;
}

/** Who came in another's place was there; who is no longer named as substitute was never there. */
async function followSubstitutes(kept: KeptAttendance, named: string | null, before: string | null): Promise<void> {
  const { meeting, places } = kept;
  if (named) {
    const row = kept.rows.find(({ personId }) => personId === named);
    const there = { outcome: AttendanceOutcome.PRESENT };
    if (!row) await insert(Attendance, { ...beginningOf(meeting, named, places, await attendanceOf(meeting.id)).values, ...there });
    else if (!isThere(row.outcome)) await change(row, row.version, { ...there, substituteId: row.answer === InvitationAnswer.DECLINED ? row.substituteId : null });
  }
  if (!before || before === named) return;
  const left = (await attendanceOf(meeting.id)).find(({ personId, kind }) => personId === before && kind === AttendeeKind.SUBSTITUTE);
  if (left) await remove(left, left.version);
}

/**
 * What came of one attendance, everything as it must be. `attendeeId`: of the attendance, else of a person of whom nothing was said yet (version 0).
 * Errors: NOT_FOUND for who does not belong there, INVALID, CONFLICT STALE_VERSION.
 */
export async function recordAttendance(kept: KeptAttendance, attendeeId: string, version: number, input: AttendanceRecordInput): Promise<void> {
  const { meeting, places, rows } = kept;
  const row = rows.find(({ id, personId }) => id === attendeeId || personId === attendeeId);
  const { isExpected, values } = beginningOf(meeting, attendeeId, places, rows);
  if (!row && !isExpected) throw notFound();
  const personId = row ? row.personId : attendeeId;
  const came = substituteWhoCame(kept, personId, input);
  const promised = row?.answer === InvitationAnswer.DECLINED ? row.substituteId : null;
  const record = { outcome: input.outcome ?? null, substituteId: came ?? promised, ...(await passage(meeting, input)) };
  const before = row?.outcome === AttendanceOutcome.SUBSTITUTED ? row.substituteId : null;
  if (row) await change(row, version, record);
  else await insert(Attendance, { ...values, ...record });
  await followSubstitutes(kept, came, before);
}

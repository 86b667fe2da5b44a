import { readable, secure, type Viewer } from '@schakel/database';
import { act } from '@schakel/access';
import { recorded } from '@schakel/history';
import { Attendance } from './attendance.entity.js';
import { plansMeetings } from './meeting.policy.js';

/** Secretary, chair, or who replaces them. */
const keeps = 'body_id = any ((select viewer_cleared_bodies())::uuid[])';
/** One's own word, for as long as one is in the body. */
const ownWord = '(person_id = (select viewer_person()) and body_id = any ((select viewer_own_bodies())::uuid[]))';

secure(Attendance, { select: readable, insert: `${keeps} or ${ownWord}`, update: `${keeps} or ${ownWord}`, delete: keeps });
recorded(Attendance, { subject: ({ meetingId }) => meetingId, leaveOut: ['meetingId', 'seatId', 'answeredAt', 'answeredById', 'organisationId'] });

export interface AttendanceFacts {
  bodyId: string;
  /** Whose word it is. */
  personId: string | null;
}

export const mayAnswerInvitation = act('meetings.answer-invitation', 'U antwoordt voor uzelf. Voor een ander doet de secretaris of de voorzitter het.',
  (viewer: Viewer, { bodyId, personId }: AttendanceFacts) => plansMeetings(viewer, { bodyId }) || (personId === viewer.personId && viewer.ownBodyIds.includes(bodyId)));

export const mayKeepAttendance = act('meetings.keep-attendance', 'De presentie houdt de secretaris of de voorzitter van het overleg bij.', plansMeetings);

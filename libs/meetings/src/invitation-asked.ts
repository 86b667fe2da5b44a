import { unit } from '@schakel/database';
import { manyBy } from '@schakel/graphql';
import { Attendance } from './attendance.entity.js';
import { placesAt } from './attendance-expected.js';
import { mayAnswerInvitation } from './attendance.policy.js';
import type { Meeting } from './meeting.entity.js';

/** The viewer is asked whether he comes: he has a place at the table, takes that of another, or said something before; and nothing was recorded yet. */
export async function isAskedToCome(meeting: Meeting): Promise<boolean> {
  const { viewer } = unit();
  if (!mayAnswerInvitation.allows(viewer, { bodyId: meeting.bodyId, personId: viewer.personId })) return false;
  const [places, rows] = [await placesAt(meeting), await manyBy(Attendance, 'meetingId', meeting.id, { id: 'ASC' })];
  const mine = rows.find(({ personId }) => personId === viewer.personId);
  return !mine?.outcome && (mine !== undefined || places.some(({ personId }) => personId === viewer.personId) || rows.some(({ substituteId }) => substituteId === viewer.personId));
}

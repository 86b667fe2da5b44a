import { grant } from '@schakel/access';
import { mayArrangeAgenda } from './agenda-item.policy.js';
import { holdAgenda } from './agenda-order.js';
import { mustBeAhead, seenMeeting } from './load-agenda.js';
import type { Meeting } from './meeting.entity.js';

/** A meeting whose agenda the viewer arranges, held. Errors: NOT_FOUND, FORBIDDEN, CONFLICT MEETING_OVER. */
export async function arrangedAgenda(meetingId: string): Promise<Meeting> {
  grant(mayArrangeAgenda, await seenMeeting(meetingId));
  await holdAgenda(meetingId);
  // Read again: it may have begun, lapsed or gone over to another body meanwhile.
  const meeting = await seenMeeting(meetingId);
  mustBeAhead(meeting);
  return meeting;
}

import { conflict } from '@schakel/kernel';
import { change } from '@schakel/history';
import { type Meeting, MeetingState } from './meeting.entity.js';

/** Gehouden → verslag vastgesteld. The caller has judged who may. Errors: CONFLICT WRONG_STATE. */
export async function meetingAdopted(meeting: Meeting): Promise<void> {
  if (meeting.state !== MeetingState.HELD) throw conflict('WRONG_STATE', 'Van deze vergadering kan nu geen verslag worden vastgesteld.', { state: meeting.state });
  await change(meeting, meeting.version, { state: MeetingState.ADOPTED });
}

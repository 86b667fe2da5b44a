import { unit } from '@schakel/database';
import { change } from '@schakel/history';
import { type Minutes } from './minutes.entity.js';

/** Whoever may see the meeting may read the minutes from now on, each section at its level; in one transaction. */
export async function openToReaders(minutes: Minutes): Promise<void> {
  if (!minutes.isOpen) await change(minutes, minutes.version, { isOpen: true });
  // Without version: who writes in a section at this moment is not disturbed.
  await unit().execute('update minutes_section set is_open = true where meeting_id = $1 and not is_open', [minutes.meetingId]);
}

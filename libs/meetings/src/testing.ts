import { newId } from '@schakel/kernel';
import { insert } from '@schakel/history';
import { Meeting, MeetingState } from './index.js';

/** Inserts in the unit of work around it, which must have the purpose 'seed': the application convenes nothing yet. */
export const aMeeting = (overrides: Pick<Meeting, 'bodyId'> & Partial<Meeting>): Promise<Meeting> =>
  insert<Meeting>(Meeting, { number: newId(), title: 'Voorbeeldvergadering', heldOn: '2022-02-04', state: MeetingState.HELD, ...overrides });

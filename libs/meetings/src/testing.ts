import { newId } from '@schakel/kernel';
import { readabilityOf } from '@schakel/database';
import { insert } from '@schakel/history';
import { AgendaItem, AgendaItemState, AgendaPurpose, Meeting, MeetingState } from './index.js';

/** Inserts in the unit of work around it, which must have the purpose 'seed': past the rules of planning. */
export const aMeeting = (overrides: Pick<Meeting, 'bodyId'> & Partial<Meeting>): Promise<Meeting> =>
  insert<Meeting>(Meeting, { number: newId(), title: 'Voorbeeldvergadering', heldOn: '2022-02-04', state: MeetingState.HELD, ...overrides });

/** On the agenda of a meeting, at `position`; without a meeting's own rules. */
export const anAgendaItem = (meeting: Meeting, overrides: Partial<AgendaItem> = {}): Promise<AgendaItem> =>
  insert<AgendaItem>(AgendaItem, {
    ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId: meeting.id, position: 1, title: 'Voorbeeldpunt', purpose: AgendaPurpose.DISCUSSION, state: AgendaItemState.ACCEPTED,
    createdAt: new Date('2022-03-01T09:00:00Z'), ...overrides,
  });

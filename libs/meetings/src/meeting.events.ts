import { enqueue, jobKind } from '@schakel/jobs';
import type { Meeting } from './meeting.entity.js';

// What happened to meetings, for libraries to the right. Payloads are ids.

/** A meeting was convened, or what stands in calendars changed, or it lapses: who was or must be invited hears of it. */
export const meetingCalled = jobKind<{ meetingId: string }>('meetings.called', 'Melden dat een vergadering is gepland, gewijzigd of vervallen');

/** A convened meeting got another day, or lapses: what was promised for it moves along, or somebody is asked. */
export const meetingMoved = jobKind<{ meetingId: string }>('meetings.moved', 'Toezeggingen laten meegaan met een vergadering die is verplaatst of vervallen');

export const tellMoved = async ({ id }: Pick<Meeting, 'id'>): Promise<void> => void (await enqueue(meetingMoved, { meetingId: id }));

export const tellCalled = async ({ id }: Pick<Meeting, 'id'>): Promise<void> => void (await enqueue(meetingCalled, { meetingId: id }));

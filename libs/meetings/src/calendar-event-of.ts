import type { CalendarEvent } from '@schakel/calendar';
import { MeetingState, type Meeting } from './meeting.entity.js';

/** What a calendar must know of a meeting. */
export type CalendarMeeting = Pick<
  Meeting, 'id' | 'title' | 'number' | 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'onlineUrl' | 'note' | 'calendarSequence' | 'state'
>;

/** A convened meeting as calendars know it. Errors: one without a day was not convened. */
export function calendarEventOf(meeting: CalendarMeeting, publicUrl: string, changedAt: Date): CalendarEvent {
  const { id, title, number, heldOn, startsAt, endsAt, place, onlineUrl, note, calendarSequence } = meeting;
  if (!heldOn) throw new Error(`Meeting ${number} has no day`);
  const url = `${publicUrl}/vergaderingen/${encodeURIComponent(number)}`;
  const hasLapsed = meeting.state === MeetingState.LAPSED;
  return {
    // Never the address of the site: a calendar would take the meetings for new ones after a move.
    uid: `${id}@schakel`,
    sequence: calendarSequence,
    changedAt,
    day: heldOn,
    startsAt,
    endsAt,
    status: hasLapsed ? 'CANCELLED' : 'CONFIRMED',
    title: hasLapsed ? `Vervallen: ${title}` : title,
    place: place ?? onlineUrl,
    description: [onlineUrl ? `Online: ${onlineUrl}` : null, note, `Agenda en stukken: ${url}`].filter(Boolean).join('\n\n'),
    url,
  };
}

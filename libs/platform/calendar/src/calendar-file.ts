import { eventLines, type CalendarEvent } from './calendar-event.js';
import { folded, textValue } from './content-line.js';
import { timeZoneLines } from './time-zone.js';

export interface CalendarFile {
  /** What a calendar program calls a feed; an invitation has none. */
  name?: string;
  /** PUBLISH for a feed, REQUEST and CANCEL for a mail about one event. */
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  events: readonly CalendarEvent[];
}

/** A whole iCalendar file (RFC 5545), in UTF-8, every line ending in CRLF. */
export function calendarFile({ name, method, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Schakel//Schakel//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name ? [`NAME:${textValue(name)}`, `X-WR-CALNAME:${textValue(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'] : []),
    ...timeZoneLines,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

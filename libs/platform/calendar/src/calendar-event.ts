import { addDays, timeZone, type Day } from '@schakel/kernel';
import { parameterValue, textValue } from './content-line.js';

/** Somebody with a mail address, as a mail program shows him. */
export interface CalendarPerson {
  name: string;
  address: string;
}

export type CalendarStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';

/** One meeting as a calendar knows it. */
export interface CalendarEvent {
  /** The same for its whole life, however often it moves. */
  uid: string;
  /** Counts the changes that readers must follow; a cancellation counts too. */
  sequence: number;
  /** When this state of it was made. */
  changedAt: Date;
  day: Day;
  /** 'HH:MM' on clocks in Amsterdam; null: the whole day, since no time is known yet. */
  startsAt: string | null;
  endsAt: string | null;
  status: CalendarStatus;
  title: string;
  description?: string | null;
  place?: string | null;
  /** http or https; anything else is left out. */
  url?: string | null;
  organizer?: CalendarPerson | null;
  /** Whom this file is for. Schakel counts answers from its own mails, so none is asked of the mail program. */
  attendee?: CalendarPerson | null;
}

const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
const dayValue = (day: Day): string => day.replaceAll('-', '');
const local = (day: Day, time: string): string => `${dayValue(day)}T${time.replace(':', '')}00`;

const hourLater = (time: string): string => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;

/** Without an agreed end it takes an hour, or what is left of the day. */
const usualEnd = (startsAt: string): string => (startsAt >= '23:00' ? '23:59' : hourLater(startsAt));

function times({ day, startsAt, endsAt }: CalendarEvent): string[] {
  if (!startsAt) return [`DTSTART;VALUE=DATE:${dayValue(day)}`, `DTEND;VALUE=DATE:${dayValue(addDays(day, 1))}`];
  return [`DTSTART;TZID=${timeZone}:${local(day, startsAt)}`, `DTEND;TZID=${timeZone}:${local(day, endsAt ?? usualEnd(startsAt))}`];
}

/** An address in the form that a URI allows. */
const mailto = (address: string): string => `mailto:${encodeURI(address).replaceAll(/[?#,;]/g, encodeURIComponent)}`;

function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** The lines of one event, unfolded. */
export function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, changedAt, title, description, place, status, organizer, attendee } = event;
  const url = event.url ? webAddress(event.url) : null;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `SEQUENCE:${String(sequence)}`,
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    ...times(event),
    `STATUS:${status}`,
    `SUMMARY:${textValue(title)}`,
    ...(description ? [`DESCRIPTION:${textValue(description)}`] : []),
    ...(place ? [`LOCATION:${textValue(place)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(organizer ? [`ORGANIZER;CN=${parameterValue(organizer.name)}:${mailto(organizer.address)}`] : []),
    ...(attendee ? [`ATTENDEE;CN=${parameterValue(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:${mailto(attendee.address)}`] : []),
    'END:VEVENT',
  ];
}

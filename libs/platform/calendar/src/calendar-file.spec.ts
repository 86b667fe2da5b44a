import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { amsterdamInstant } from '@schakel/kernel';
import { calendarFile, type CalendarEvent } from './index.js';

const meeting: CalendarEvent = {
  uid: '0192-a@schakel.example',
  sequence: 2,
  changedAt: new Date('2022-04-01T08:30:00Z'),
  day: '2022-06-14',
  startsAt: '10:00',
  endsAt: '12:30',
  status: 'CONFIRMED',
  title: 'Strategisch overleg Levensloopaanpak, juni 2022',
};

const file = (event: Partial<CalendarEvent> = {}): string => calendarFile({ name: 'Schakel', method: 'PUBLISH', events: [{ ...meeting, ...event }] });

function readByIcal(text: string): InstanceType<typeof ICAL.Event> {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent');
  if (!events[0] || events.length > 1) throw new Error(`${String(events.length)} events`);
  return new ICAL.Event(events[0]);
}

function readByTsIcs(text: string) {
  const [event, ...more] = convertIcsCalendar(undefined, text).events ?? [];
  if (!event || more.length > 0) throw new Error('not one event');
  return event;
}

it('is read by two parsers as the same meeting', () => {
  const text = file({ description: 'Stukken: zie Schakel\nTot dan', place: 'Den Haag; zaal 3, eerste verdieping', url: 'https://schakel.example/vergaderingen/SO-2022-1' });
  const first = readByIcal(text);
  expect(first.startDate.toJSDate()).toEqual(new Date('2022-06-14T08:00:00Z'));
  expect(first.endDate.toJSDate()).toEqual(new Date('2022-06-14T10:30:00Z'));
  expect([first.uid, first.sequence, first.summary, first.location, first.description]).toEqual([
    meeting.uid, 2, meeting.title, 'Den Haag; zaal 3, eerste verdieping', 'Stukken: zie Schakel\nTot dan',
  ]);
  const second = readByTsIcs(text);
  expect(second.start.date).toEqual(new Date('2022-06-14T08:00:00Z'));
  expect(second).toMatchObject({ uid: meeting.uid, sequence: 2, summary: meeting.title, location: 'Den Haag; zaal 3, eerste verdieping', status: 'CONFIRMED' });
});

it.each(['2022-03-26', '2022-03-27', '2022-03-28', '2022-10-29', '2022-10-30', '2022-10-31', '2031-03-30', '2031-10-26'])('keeps the hour of %s, around a change of the clock', (day) => {
  const start = amsterdamInstant(day, '10:00:00');
  expect(readByIcal(file({ day })).startDate.toJSDate()).toEqual(start);
  expect(readByTsIcs(file({ day })).start.date).toEqual(start);
});

it('takes the whole day while no time is known, and an hour while no end is', () => {
  const whole = readByIcal(file({ startsAt: null, endsAt: null }));
  expect([whole.startDate.isDate, whole.startDate.toString(), whole.endDate.toString()]).toEqual([true, '2022-06-14', '2022-06-15']);
  expect(readByIcal(file({ endsAt: null })).duration.toSeconds()).toBe(3_600);
  expect(readByIcal(file({ startsAt: '23:30', endsAt: null })).duration.toSeconds()).toBe(29 * 60);
});

it('asks no answer of the mail program, and names who it is for', () => {
  const text = calendarFile({
    method: 'REQUEST',
    events: [{ ...meeting, organizer: { name: 'Schakel', address: 'schakel@schakel.example' }, attendee: { name: 'Anna "de" Vries; extra', address: 'anna@party.example' } }],
  });
  const attendee = readByIcal(text).component.getFirstProperty('attendee');
  expect(attendee?.getFirstValue()).toBe('mailto:anna@party.example');
  expect(attendee?.getFirstParameter('rsvp')).toBe('FALSE');
  expect(attendee?.getFirstParameter('cn')).toBe('Anna "de" Vries; extra');
});

it('leaves out an address that is not of the web', () => {
  expect(file({ url: 'javascript:alert(1)' })).not.toContain('URL');
  expect(file({ url: 'https://schakel.example/a\r\nX-EVIL:1' })).not.toMatch(/^X-EVIL/mu);
});

const written = new Set([
  '', 'BEGIN', 'END', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'NAME', 'X-WR-CALNAME', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL', 'TZID', 'TZNAME', 'TZOFFSETFROM', 'TZOFFSETTO',
  'RRULE', 'DTSTART', 'DTEND', 'UID', 'SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED', 'STATUS', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'ORGANIZER',
]);

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0085', '\0', ';', ',', '\\', '\\n', '"', '^', ':', 'BEGIN:VEVENT', 'END:VCALENDAR', 'é', '👩‍👧', '\u202e', ' '), { maxLength: 60 }).map((parts) => parts.join('')),
);

it('lets no field write a line of its own, and loses nothing that a reader can show', () => {
  fc.assert(fc.property(nasty, nasty, nasty, (title, description, name) => {
    const text = file({ title, description, place: title, uid: 'one@schakel.example', organizer: { name, address: 'schakel@schakel.example' } });
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    const names = lines.map((line) => /^[A-Z-]+/u.exec(line)?.[0] ?? line);
    expect(names.filter((line) => line === 'BEGIN')).toHaveLength(5);
    expect(names.filter((line) => !written.has(line))).toEqual([]);
    const event = readByIcal(text);
    expect(event.uid).toBe('one@schakel.example');
    const shown = title.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029\p{Cs}]/gu, '').replace(/\t/gu, ' ');
    expect(event.summary ?? '').toBe(shown);
  }));
});

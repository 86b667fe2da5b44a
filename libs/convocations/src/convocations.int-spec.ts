import type { ParsedMail } from 'mailparser';
import { convertIcsCalendar } from 'ts-ics';
import { scheduledMoment } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { PostOffice } from '@schakel/notifications/testing';
import { momentOn, testDatabase, type TestDatabase } from '@schakel/testing';
import { tellAboutAll, tellAboutMeeting } from './convocations.job.js';
import { Table, calendarIn, fileOf, mailSettings as settings, workingPost } from './testing.js';

let db: TestDatabase;
let post: PostOffice;
let table: Table;
let stop: () => Promise<void>;

beforeAll(async () => {
  db = await testDatabase();
  post = await PostOffice.open();
  table = await Table.open(db);
  stop = await workingPost(db, post);
});

afterAll(async () => {
  await stop?.();
  await table?.close();
  await post?.close();
  await db?.close();
});

beforeEach(() => { post.received.length = 0; });

/** Until every mail arrived. */
const told = (): Promise<void> => table.workDone();

const mailsTo = (name: string): ParsedMail[] => post.to(table.address(name));

function onlyMailTo(name: string): ParsedMail {
  const [mail, ...more] = mailsTo(name);
  if (!mail || more.length > 0) throw new Error(`${String(more.length + (mail ? 1 : 0))} mails to ${name}`);
  return mail;
}

describe('a meeting that is convened', () => {
  it('invites everybody of the body, also who only holds a function, and tells no draft', async () => {
    const draft = await table.plan({ heldOn: '2022-06-09' });
    await told();
    expect(post.received).toEqual([]);
    await table.convene(draft);
    await told();
    expect(post.received.map((mail) => fileOf(mail).method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST']);
    expect(['secretary', 'member', 'colleague'].map((name) => mailsTo(name).length)).toEqual([1, 1, 1]);
    const mail = onlyMailTo('member');
    expect(mail.subject).toBe('Uitnodiging: Strategisch overleg op donderdag 9 juni');
    expect(mail.text).toContain('Wanneer: donderdag 9 juni 2022, 10:00–12:00 uur');
    expect(mail.text).toContain('https://schakel.example/vergaderingen/SO-2022-1');
  });

  it('is read by two parsers: for one person, with a stable UID, and asks no answer', async () => {
    const meeting = await table.convened({ heldOn: '2022-06-10', place: 'Den Haag; zaal 3' });
    await told();
    const file = fileOf(onlyMailTo('member'));
    const event = calendarIn(file.text);
    expect([event.uid, event.sequence, event.summary, event.location]).toEqual([`${meeting.id}@schakel`, 0, 'Strategisch overleg', 'Den Haag; zaal 3']);
    expect(event.startDate.toJSDate()).toEqual(new Date('2022-06-10T08:00:00Z'));
    const attendees = event.component.getAllProperties('attendee');
    expect(attendees.map((one) => [one.getFirstValue(), one.getFirstParameter('rsvp')])).toEqual([[`mailto:${table.address('member')}`, 'FALSE']]);
    expect(event.component.getFirstPropertyValue('organizer')).toBe('mailto:schakel@schakel.example');
    expect(convertIcsCalendar(undefined, file.text).events?.[0]?.start.date).toEqual(new Date('2022-06-10T08:00:00Z'));
  });

  it('brings the file where Outlook, Gmail and Apple look: as an alternative of its own kind, and attached', async () => {
    await table.convened({ heldOn: '2022-06-13' });
    await told();
    const { kinds } = fileOf(onlyMailTo('member'));
    expect(kinds).toEqual(['application/ics', 'text/calendar']);
  });

  it.each([['2022-10-28', '08:00'], ['2022-10-31', '09:00'], ['2023-03-24', '09:00'], ['2023-03-27', '08:00']])('keeps ten o’clock on %s, around a change of the clock', async (heldOn, utc) => {
    await table.convened({ heldOn });
    await told();
    expect(calendarIn(fileOf(onlyMailTo('member')).text).startDate.toJSDate()).toEqual(new Date(`${heldOn}T${utc}:00Z`));
  });

  it('lets no title, place or note write a line of its own', async () => {
    const evil = 'Overleg\r\nBcc: x@elders.example\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nX-EVIL:1;,\\"\u2028END:VCALENDAR';
    const meeting = await table.convenedAsIs({ heldOn: '2022-06-14', title: evil, place: evil, note: evil });
    await tellAboutMeeting(db.dataSource, meeting.id, settings, momentOn('2022-04-01'));
    await told();
    const mail = onlyMailTo('member');
    const { text } = fileOf(mail);
    expect(text.match(/^BEGIN:.*/gmu)).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'BEGIN:DAYLIGHT', 'BEGIN:STANDARD', 'BEGIN:VEVENT']);
    expect(text).not.toMatch(/^(X-EVIL|Bcc)/mu);
    expect(calendarIn(text).component.getAllSubcomponents()).toEqual([]);
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
    expect(mail.subject).not.toContain('Bcc');
  });
});

describe('a meeting that changes', () => {
  it('counts SEQUENCE, says what it was, and tells everybody once', async () => {
    const meeting = await table.convened({ heldOn: '2022-06-15', place: 'Utrecht' });
    await told();
    post.received.length = 0;
    await table.change(meeting, { heldOn: '2022-06-22', place: 'Den Haag' });
    await told();
    await tellAboutMeeting(db.dataSource, meeting.id, settings, momentOn('2022-04-01'));
    await told();
    const mail = onlyMailTo('member');
    expect(mail.subject).toBe('Gewijzigd: Strategisch overleg op woensdag 22 juni');
    expect(mail.text?.replaceAll(/\s+/g, ' ')).toContain('Het was woensdag 15 juni 2022, 10:00–12:00 uur. Het wordt woensdag 22 juni 2022, 10:00–12:00 uur. De plaats is gewijzigd. Het was: Utrecht. Het wordt: Den Haag.');
    const event = calendarIn(fileOf(mail).text);
    expect([event.uid, event.sequence, fileOf(mail).method]).toEqual([`${meeting.id}@schakel`, 1, 'REQUEST']);
  });

  it('in its note or title alone tells nobody', async () => {
    const meeting = await table.convened({ heldOn: '2022-06-16' });
    await told();
    post.received.length = 0;
    await table.change(meeting, { heldOn: '2022-06-16', note: 'Neem uw pas mee.' });
    await told();
    expect(post.received).toEqual([]);
  });

  it('is an invitation to who joined since, and to nobody else news', async () => {
    const meeting = await table.convened({ heldOn: '2022-06-17' });
    await told();
    post.received.length = 0;
    await table.join('newcomer');
    await table.change(meeting, { heldOn: '2022-06-20' });
    await told();
    expect(onlyMailTo('newcomer').subject).toMatch(/^Uitnodiging:/);
    expect(calendarIn(fileOf(onlyMailTo('newcomer')).text).sequence).toBe(1);
    expect(onlyMailTo('member').subject).toMatch(/^Gewijzigd:/);
  });

  it('and lapses takes it out of every calendar, with the reason; once', async () => {
    const meeting = await table.convened({ heldOn: '2022-06-21' });
    await told();
    post.received.length = 0;
    await table.lapse(meeting, 'Te weinig leden kunnen komen.');
    await told();
    await tellAboutMeeting(db.dataSource, meeting.id, settings, momentOn('2022-04-01'));
    await told();
    const mail = onlyMailTo('member');
    expect(mail.subject).toBe('Gaat niet door: Strategisch overleg op dinsdag 21 juni');
    expect(mail.text).toContain('De reden: Te weinig leden kunnen komen.');
    const event = calendarIn(fileOf(mail).text);
    expect([event.uid, event.sequence, fileOf(mail).method, event.component.getFirstPropertyValue('status')]).toEqual([`${meeting.id}@schakel`, 1, 'CANCEL', 'CANCELLED']);
  });
});

describe('who joins or leaves the body', () => {
  const round = async (day: string): Promise<void> => {
    await tellAboutAll(db.dataSource, scheduledMoment(momentOn(day).at), settings);
    await told();
  };

  it('is invited to what is to come, or gets a CANCEL; nobody hears it twice, and who comes back is invited again', async () => {
    const meeting = await table.convened({ heldOn: '2022-09-08' });
    await told();
    await round('2022-04-01');
    post.received.length = 0;
    await table.leave('newcomer', '2022-04-30');
    await round('2022-04-20');
    // He is still of the body, but leaves before the meeting.
    const files = mailsTo('newcomer').map(fileOf).filter(({ text }) => text.includes(meeting.id));
    expect(files.map(({ method }) => method)).toEqual(['CANCEL']);
    expect(mailsTo('newcomer').at(0)?.text?.replaceAll(/\s+/g, ' ')).toContain('hoort u niet meer bij Strategisch overleg.');
    post.received.length = 0;
    await round('2022-05-02');
    expect(post.received).toEqual([]);
    await table.join('newcomer');
    await round('2022-05-03');
    expect(mailsTo('newcomer').map(fileOf).filter(({ text }) => text.includes(meeting.id)).map(({ method }) => method)).toEqual(['REQUEST']);
    expect(mailsTo('member')).toEqual([]);
  });

  it('is not told of what was only known before it was planned here', async () => {
    await table.convenedAsIs({ heldOn: '2022-11-10', convenedAt: null });
    post.received.length = 0;
    await round('2022-05-04');
    expect(post.received).toEqual([]);
  });
});

describe('a confidential meeting', () => {
  it('is told to secretary and chair alone, and shows neither title, table nor place in the envelope and the calendar', async () => {
    const meeting = await table.convenedAsIs({ heldOn: '2022-06-23', title: 'Geheim onderzoek', place: 'Geheime zaal', note: 'Geheime deur', level: Level.CONFIDENTIAL });
    await tellAboutMeeting(db.dataSource, meeting.id, settings, momentOn('2022-04-01'));
    await told();
    expect(post.received).toHaveLength(1);
    const mail = onlyMailTo('secretary');
    expect(mail.subject).toBe('Uitnodiging: vergadering op donderdag 23 juni');
    expect(fileOf(mail).text).not.toMatch(/geheim|Strategisch/iu);
    expect(mail.text).toContain('Geheim onderzoek');
  });
});

describe('a worker that is killed', () => {
  it('tells nobody twice: what was written stays, the rest follows, and one mail keeps its Message-ID', async () => {
    const meeting = await table.convenedAsIs({ heldOn: '2022-06-24' });
    // Killed after the first person was told, before his mail left; and again while it was handed over.
    await table.tellFirst(meeting.id);
    post.mood = 'drop';
    await tellAboutMeeting(db.dataSource, meeting.id, settings, momentOn('2022-04-01'));
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    post.mood = 'accept';
    await tellAboutMeeting(db.dataSource, meeting.id, settings, momentOn('2022-04-01'));
    await told();
    const [row]: { mails: number; persons: number }[] = await db.arrange((unit) => unit.manager.query(
      `select count(*)::int as mails, count(distinct person_id)::int as persons from mail where once_key like $1`, [`convocation ${meeting.id} %`]));
    expect(row).toEqual({ mails: row?.persons, persons: row?.persons });
    for (const name of ['secretary', 'member', 'colleague']) expect(new Set(mailsTo(name).map(({ messageId }) => messageId)).size).toBe(1);
  });
});

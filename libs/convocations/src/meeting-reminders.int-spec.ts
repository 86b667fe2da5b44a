import { amsterdamInstant, scheduledMoment, type Day } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { Attendance, AttendeeKind, InvitationAnswer, Meeting } from '@schakel/meetings';
import { anAgendaItem } from '@schakel/meetings/testing';
import { insert } from '@schakel/history';
import { PostOffice } from '@schakel/notifications/testing';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { AgendaVersion } from './agenda-version.entity.js';
import { remindOfMeetings } from './remind-of-meetings.job.js';
import { Table, mailSettings, workingPost } from './testing.js';

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

beforeEach(async () => {
  post.received.length = 0;
  await db.arrange((unit) => unit.execute('delete from meeting'));
});

async function morningOf(day: Day): Promise<string[]> {
  await remindOfMeetings(db.dataSource, scheduledMoment(amsterdamInstant(day, '07:00:00')), mailSettings.publicUrl);
  await table.workDone();
  return post.received.map(({ subject }) => subject ?? '').sort();
}

const textTo = (name: string): string => post.to(table.address(name)).map(({ text }) => text).join('\n');

it('on the working day before, everybody who comes hears when, where and what is there; once, and never what he may not see', async () => {
  // A Monday: it is told on Friday.
  const meeting = await table.convenedAsIs({ heldOn: '2022-04-11', place: 'Den Haag', onlineUrl: 'https://meet.example/so' });
  await db.arrange(async () => {
    await anAgendaItem(meeting, { title: 'Opening' });
    await anAgendaItem(meeting, { title: 'Geheim onderzoek', position: 2, level: Level.CONFIDENTIAL });
    await insert(Attendance, { bodyId: meeting.bodyId, meetingId: meeting.id, personId: table.id('colleague'), kind: AttendeeKind.MEMBER, answer: InvitationAnswer.DECLINED, answeredAt: new Date('2022-04-01T09:00:00Z') });
    await insert(AgendaVersion, { bodyId: meeting.bodyId, meetingId: meeting.id, number: 1, sentAt: new Date('2022-04-01T09:00:00Z'), sentById: table.id('secretary') });
  });
  expect(await morningOf('2022-04-07')).toEqual([]);
  const subject = 'Herinnering: Strategisch overleg op maandag 11 april';
  expect(await morningOf('2022-04-08')).toEqual([subject, subject]);
  expect(textTo('member')).toContain('Wanneer: maandag 11 april 2022, 10:00–12:00 uur\nWaar: Den Haag\nOnline: https://meet.example/so');
  expect(textTo('member')).not.toContain('Geheim');
  expect(textTo('colleague')).toBe('');
  expect(await morningOf('2022-04-08')).toHaveLength(2);
});

it('an agenda that did not go round on the term of the body reminds its secretary, who may refuse such mails', async () => {
  await table.convenedAsIs({ heldOn: '2022-05-20' });
  // Five working days before: 13 May.
  expect(await morningOf('2022-05-12')).toEqual([]);
  expect(await morningOf('2022-05-13')).toEqual(['Stuur de agenda rond: Strategisch overleg op vrijdag 20 mei']);
  expect(post.to(table.address('secretary'))[0]?.headers.has('list')).toBe(true);
  expect(await morningOf('2022-05-16')).toHaveLength(1);
});

it('what was known before it was planned here reminds nobody', async () => {
  await table.convenedAsIs({ heldOn: '2022-06-03', convenedAt: null });
  expect(await morningOf('2022-06-02')).toEqual([]);
});

it('who refuses agendas and reminders of meetings gets none, but every invitation', async () => {
  for (const name of ['member', 'secretary']) {
    const { data } = await table.api.as(table.id(name))('mutation { setMailPace(topic: MEETING, pace: NONE) { topics { topic pace choices } } }');
    expect(data['setMailPace'].topics).toContainEqual({ topic: 'MEETING', pace: 'NONE', choices: ['AT_ONCE', 'NONE'] });
  }
  const { errors } = await table.api.as(table.id('member'))('mutation { setMailPace(topic: MEETING, pace: WEEKLY) { topics { topic } } }');
  expect(errors?.[0]?.extensions.fields?.[0]?.field).toBe('pace');
  const { id } = await table.convened({ heldOn: '2022-04-11' });
  await table.workDone();
  expect(textTo('member')).toContain('U bent uitgenodigd');
  await db.arrange(async (unit) => anAgendaItem(await unit.manager.findOneByOrFail(Meeting, { id }), { title: 'Opening' }));
  expect((await table.api.as(table.id('secretary'))('mutation ($meetingId: ID!) { sendAgenda(meetingId: $meetingId, after: 0) { id } }', { meetingId: id })).errors).toBeUndefined();
  await table.workDone();
  expect([textTo('member'), textTo('colleague')].map((text) => text.includes('Dit is de agenda'))).toEqual([false, true]);
  post.received.length = 0;
  expect(await morningOf('2022-04-08')).toEqual(['Herinnering: Strategisch overleg op maandag 11 april']);
  expect(textTo('colleague')).toContain('10:00');
});

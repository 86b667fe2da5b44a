import { ActionKind, PartyRole } from '@schakel/actions';
import { anActionItem, anActionParty } from '@schakel/actions/testing';
import { amsterdamInstant, scheduledMoment, type Day } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { BodyFunctionKind } from '@schakel/bodies';
import { aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { aDecision } from '@schakel/decisions/testing';
import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { AgendaPurpose, Attendance, AttendeeKind, InvitationAnswer, Meeting, MeetingState } from '@schakel/meetings';
import { anAgendaItem } from '@schakel/meetings/testing';
import { Minutes, MinutesEntry, MinutesRecordKind, MinutesState } from '@schakel/minutes';
import { insert } from '@schakel/history';
import { PostOffice, aReachedPerson } from '@schakel/notifications/testing';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { AgendaVersion } from './agenda-version.entity.js';
import { remindOfMeetings } from './remind-of-meetings.job.js';
import { sendPartyLists } from './send-party-lists.job.js';
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

describe('what is late', () => {
  let chairAddress: string;

  beforeAll(async () => {
    await db.arrange(async () => {
      const chair = await aReachedPerson('chair');
      chairAddress = chair.email;
      await aFunction({ bodyId: table.bodyId, personId: chair.id, kind: BodyFunctionKind.CHAIR });
    });
  });

  /** Without the ends of lines, which stand where there was room. */
  const toChair = (): string => post.to(chairAddress).map(({ text }) => text?.replace(/\s+/g, ' ')).join(' ');

  const heldOn: Day = '2022-06-13';
  const held = (day: Day = heldOn) => table.convenedAsIs({ heldOn: day, state: MeetingState.HELD });
  const minutesOf = ({ id: meetingId, bodyId }: { id: string; bodyId: string }, values: Partial<Minutes>) =>
    db.arrange(() => insert<Minutes>(Minutes, { level: Level.BODY, bodyId, meetingId, createdAt: new Date('2022-06-13T12:00:00Z'), ...values }));
  const told = (): Promise<{ title: string; text: string; count: number }[]> =>
    db.arrange(({ manager }) => manager.query(`select title, text, count(*)::int as count from notification where once_key like 'late %' group by title, text order by title`));

  beforeEach(() => db.arrange((unit) => unit.execute(`delete from notification`)));

  it('a concept after ten working days is asked of the secretary, the signatures after twenty of both; each once, also when days were missed', async () => {
    const meeting = await held();
    expect(await morningOf('2022-06-27')).toEqual([]);
    const concept = 'Stuur het concept van het verslag rond: Strategisch overleg van maandag 13 juni';
    expect(await morningOf('2022-06-29')).toEqual([concept]);
    expect(await morningOf('2022-06-30')).toEqual([concept]);
    expect(textTo('secretary')).toContain(`https://schakel.example/vergaderingen/${meeting.number}/verslag`);
    expect(await told()).toEqual([{ title: 'Stuur het concept van het verslag rond: Strategisch overleg', text: 'Vergadering van maandag 13 juni.', count: 1 }]);
    await minutesOf(meeting, { isOpen: true });
    expect(await morningOf('2022-07-11')).toHaveLength(1);
    const sign = 'Onderteken het verslag: Strategisch overleg van maandag 13 juni';
    expect(await morningOf('2022-07-12')).toEqual([sign, sign, concept]);
    expect(toChair()).toContain('Nog niet ondertekend: voorzitter en secretaris.');
  });

  it('what was signed and not adopted while the next meeting was held is asked of both', async () => {
    await minutesOf(await held(), { isOpen: true, state: MinutesState.SIGNED, digest: 'a'.repeat(64) });
    expect(await morningOf('2022-07-15')).toEqual([]);
    await held('2022-07-15');
    expect(await morningOf('2022-07-19')).toEqual([]);
    const adopt = 'Stel het verslag vast: Strategisch overleg van maandag 13 juni';
    expect(await morningOf('2022-07-20')).toEqual([adopt, adopt]);
    expect(toChair()).toContain('De vergadering van vrijdag 15 juli is intussen gehouden.');
  });

  it('a decision without text or paper is asked of who presents it and of the secretary, once the term for papers passed; nobody is told what he may not see', async () => {
    const meeting = await table.convenedAsIs({ heldOn: '2022-06-24' });
    const decision = (title: string, position: number, more: object) => anAgendaItem(meeting, { title, position, purpose: AgendaPurpose.DECISION, explanation: null, presenterId: table.id('member'), ...more });
    await db.arrange(async () => {
      await decision('Bekostiging 2023', 1, {});
      await decision('Mandaat', 2, { explanation: 'Wij stellen voor dit te doen.' });
      await decision('Geheim onderzoek', 3, { level: Level.CONFIDENTIAL });
      await anAgendaItem(meeting, { title: 'Rondvraag', position: 4, explanation: null });
      await insert(AgendaVersion, { bodyId: meeting.bodyId, meetingId: meeting.id, number: 1, sentAt: new Date('2022-06-10T09:00:00Z'), sentById: table.id('secretary') });
    });
    const missing = 'Er ontbreekt nog een stuk: Strategisch overleg op vrijdag 24 juni';
    expect(await morningOf('2022-06-14')).toEqual([missing, missing]);
    expect(textTo('member')).toContain('Bekostiging 2023');
    expect(textTo('member')).not.toMatch(/Mandaat|Geheim|Rondvraag/);
    expect(textTo('secretary')).toMatch(/Bekostiging 2023[^]*Geheim onderzoek/);
    expect(await morningOf('2022-06-15')).toHaveLength(2);
    expect(await told()).toEqual([{ title: 'Er ontbreekt nog een stuk: Strategisch overleg', text: 'Vergadering van vrijdag 24 juni.', count: 3 }]);
  });

  it('before an agenda went round, papers are late after their own term', async () => {
    const meeting = await table.convenedAsIs({ heldOn: '2022-06-24' });
    await db.arrange(() => anAgendaItem(meeting, { title: 'Bekostiging', position: 1, purpose: AgendaPurpose.DECISION, explanation: null }));
    expect(await morningOf('2022-06-17')).toEqual(['Stuur de agenda rond: Strategisch overleg op vrijdag 24 juni']);
    expect(await morningOf('2022-06-20')).toEqual(['Er ontbreekt nog een stuk: Strategisch overleg op vrijdag 24 juni', 'Stuur de agenda rond: Strategisch overleg op vrijdag 24 juni']);
  });
});

describe('after a verslag is signed', () => {
  it('each party gets its own list, present or not, once, and never what it may not see', async () => {
    const meeting = await table.convenedAsIs({ heldOn: '2022-03-31', state: MeetingState.HELD, number: 'SO-2022-7' });
    await db.arrange(async () => {
      const [seated, idle, outside] = [await anOrganisation({ name: 'Partij Een' }), await anOrganisation({ name: 'Partij Twee' }), await anOrganisation({ name: 'Partij Drie' })];
      await aMembership({ seatId: (await aSeat({ bodyId: meeting.bodyId, organisationId: seated.id })).id, personId: table.id('member') });
      await aMembership({ seatId: (await aSeat({ bodyId: meeting.bodyId, organisationId: idle.id })).id, personId: table.id('colleague') });
      await anAffiliation({ personId: table.id('stranger'), organisationId: outside.id });
      const { bodyId, id: meetingId } = meeting;
      const made = async (title: string, kind: ActionKind, organisationId: string, number: string, level = Level.BODY) => {
        const action = await anActionItem({ bodyId, title, kind, number, level, ...(kind === ActionKind.COMMITMENT ? { dueOn: '2022-05-02' } : {}) });
        await anActionParty(action, { role: PartyRole.LEAD, organisationId });
        await insert(MinutesEntry, { level, bodyId, meetingId, sectionId: meetingId, agendaItemId: null, kind: MinutesRecordKind[kind], recordId: action.id, madeAt: new Date('2022-03-31T10:00:00Z') });
      };
      await made('Cijfers leveren', ActionKind.COMMITMENT, seated.id, 'SO-2022-A001');
      await made('Bedden tellen', ActionKind.ACTION, outside.id, 'SO-2022-A002', Level.CONFIDENTIAL);
      await aDecision({ bodyId, meetingId, number: 'SO-2022-B001', title: 'Wij tellen elk kwartaal', level: Level.BODY });
      await aDecision({ bodyId, meetingId, number: 'SO-2022-B002', title: 'Geheim besluit', level: Level.CONFIDENTIAL });
    });
    const send = async (): Promise<void> => {
      await sendPartyLists(db.dataSource, meeting.id, 'a'.repeat(64), mailSettings.publicUrl);
      await table.workDone();
    };
    await send();
    expect(post.to(table.address('member')).map(({ subject }) => subject)).toEqual(['Wat er voor u is afgesproken: Strategisch overleg van donderdag 31 maart']);
    expect(textTo('member')).toMatch(/ACTIES EN TOEZEGGINGEN VAN PARTIJ EEN[^]*SO-2022-A001 [^]*Klaar: maandag 2 mei 2022\.[^]*SO-2022-B001/);
    expect(textTo('member')).not.toMatch(/Bedden|Geheim/);
    expect(textTo('colleague').replace(/\s+/g, ' ')).toContain('Voor Partij Twee zijn geen acties of toezeggingen vastgelegd.');
    // Named in an action, and not of the table: nothing of the meeting.
    expect(textTo('stranger')).toMatch(/PARTIJ DRIE[^]*Bedden tellen[^]*Klaar: geen datum afgesproken\./);
    expect(textTo('stranger')).not.toMatch(/SO-2022-7|31 maart|Cijfers|kwartaal/);
    const count = post.received.length;
    await send();
    expect(post.received).toHaveLength(count);
  });
});

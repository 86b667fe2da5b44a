import { amsterdamInstant, scheduledMoment } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { PostOffice } from '@schakel/notifications/testing';
import { momentOn, testDatabase, type TestDatabase } from '@schakel/testing';
import { tellAboutMeeting } from './convocations.job.js';
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
  await db.arrange(async (unit) => {
    await unit.execute(`update membership set substitute_id = $2 where person_id = $1`, [table.id('member'), await table.known('substitute')]);
  });
});

afterAll(async () => {
  await stop?.();
  await table?.close();
  await post?.close();
  await db?.close();
});

beforeEach(() => { post.received.length = 0; });

const linksTo = (name: string): string[] => (post.to(table.address(name)).at(-1)?.text ?? '').match(/https:\S+\/a\/\S+/g) ?? [];
const tokenTo = (name: string): string => /\/a\/([\w-]+)/.exec(linksTo(name)[0] ?? '')?.[1] ?? 'no link';

/** A convened meeting, and the token that a person got for it. */
async function invited(name = 'member', plan: { heldOn?: string; startsAt?: string; endsAt?: string } = {}): Promise<{ meeting: { id: string; version: number }; token: string }> {
  const meeting = await table.convened({ heldOn: '2022-06-09', title: 'Onderhandelen over de prestatie', ...plan });
  await table.workDone();
  return { meeting, token: tokenTo(name) };
}

type Answered = Record<string, any>;

const ask = async (token: string): Promise<Answered> => {
  const response = await table.api.fetch(`/answer/${token}`, null);
  return { status: response.status, ...((await response.json()) as object) };
};

const send = async (token: string, body: object, headers: Record<string, string> = {}): Promise<Answered> => {
  const response = await table.api.fetch(`/a/${token}`, null, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return { status: response.status, ...((await response.json()) as object) };
};

const rowsOf = (meetingId: string): Promise<object[]> => db.arrange(({ manager }) => manager.query(
  `select p.name, a.answer, s.name as substitute, a.note, a.version from attendance a join person p on p.id = a.person_id left join person s on s.id = a.substitute_id where a.meeting_id = $1 order by p.name`, [meetingId]));

describe('the links in an invitation', () => {
  it('are one token with three answers, which stands nowhere but in the mail', async () => {
    const { token } = await invited();
    expect(linksTo('member')).toEqual(['COMING', 'ONLINE', 'DECLINED'].map((answer) => `https://schakel.example/a/${token}?antwoord=${answer}`));
    expect(tokenTo('colleague')).not.toBe(token);
    const kept: object[] = await db.arrange(({ manager }) => manager.query(
      `select exists (select 1 from mail_text where text like '%' || $1 || '%' or html like '%' || $1 || '%') or exists (select 1 from answer_token where token_hash = $1) as found`, [token]));
    expect(kept).toEqual([{ found: false }]);
  });

  it('only ask when they are opened, and name the table and the day, for whom, and never the title', async () => {
    const { meeting, token } = await invited();
    for (const _look of ['scanner', 'reader']) {
      const question = await ask(token);
      expect(question).toMatchObject({ person: 'member', given: null, closed: null, facts: [{ text: 'Strategisch overleg' }, { text: 'donderdag 9 juni 2022, 10:00–12:00 uur' }] });
      expect(JSON.stringify(question)).not.toContain('Onderhandelen');
    }
    expect(await rowsOf(meeting.id)).toEqual([]);
  });

  it('answer on a POST, once however often it is sent, and the room shows it as any other answer', async () => {
    const { meeting, token } = await invited();
    for (let press = 0; press < 2; press += 1) expect(await send(token, { choice: 'COMING' })).toMatchObject({ status: 200, given: { choice: 'COMING', words: 'U komt.' } });
    expect(await rowsOf(meeting.id)).toEqual([{ name: 'member', answer: 'COMING', substitute: null, note: null, version: 1 }]);
    const { data } = await table.api.as(table.id('secretary'))('query { body(code: "SO") { meetings { id attendancePlaces { person { name } attendance { answer answeredBy { name } } } } } }');
    const seen = data['body'].meetings.find(({ id }: { id: string }) => id === meeting.id);
    expect(seen.attendancePlaces).toContainEqual({ person: { name: 'member' }, attendance: { answer: 'COMING', answeredBy: { name: 'member' } } });
  });

  it('take a substitute and a word along, and the last answer holds', async () => {
    const { meeting, token } = await invited();
    const declined = (await ask(token))['choices'].find(({ value }: { value: string }) => value === 'DECLINED');
    expect(declined.fields[0]).toMatchObject({ name: 'substituteId', value: table.id('substitute'), options: expect.arrayContaining([{ value: table.id('colleague'), label: 'colleague' }]) });
    expect(await send(token, { choice: 'DECLINED', fields: { substituteId: table.id('substitute'), note: 'Op reis' } })).toMatchObject({ given: { words: 'U komt niet. substitute komt in uw plaats.' } });
    expect(await rowsOf(meeting.id)).toEqual([{ name: 'member', answer: 'DECLINED', substitute: 'substitute', note: 'Op reis', version: 1 }]);
    await tellAboutMeeting(db.dataSource, meeting.id, mailSettings, momentOn('2022-04-01'));
    await table.workDone();
    expect(await send(tokenTo('substitute'), { choice: 'ONLINE' })).toMatchObject({ person: 'substitute', given: { words: 'U doet online mee.' } });
    expect(await send(token, { choice: 'COMING', fields: { substituteId: table.id('substitute') } })).toMatchObject({ given: { words: 'U komt.' } });
    expect(await rowsOf(meeting.id)).toContainEqual({ name: 'member', answer: 'COMING', substitute: null, note: null, version: 2 });
  });

  it('refuse who cannot be a substitute, client data, and what was not offered', async () => {
    const { meeting, token } = await invited();
    expect(await send(token, { choice: 'DECLINED', fields: { substituteId: table.id('stranger') } })).toMatchObject({ status: 400, fields: [{ field: 'substituteId' }] });
    expect(await send(token, { choice: 'DECLINED', fields: { note: 'zie 111222333' } })).toMatchObject({ status: 400, fields: [{ field: 'note' }] });
    expect(await send(token, { choice: 'MAYBE' })).toMatchObject({ status: 400, fields: [{ field: 'choice' }] });
    for (const wrong of [{}, { choice: 'COMING', fields: { note: { x: 1 } } }, { choice: ['COMING'] }]) expect((await send(token, wrong))['status']).toBe(400);
    expect((await send(token, { choice: 'COMING' }, { origin: 'https://elders.example' }))['status']).toBe(403);
    expect((await send(token, { choice: 'COMING' }, { 'content-type': 'application/x-www-form-urlencoded' }))['status']).toBe(415);
    expect(await rowsOf(meeting.id)).toEqual([]);
  });

  it('are not there when they are unknown or old', async () => {
    const { meeting, token } = await invited();
    for (const wrong of [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'x', '…']) {
      expect((await ask(wrong))['status']).toBe(404);
      expect((await send(wrong, { choice: 'COMING' }))['status']).toBe(404);
    }
    await db.arrange((unit) => unit.execute(`update answer_token set created_at = now() - interval '401 days'`));
    expect((await send(token, { choice: 'COMING' }))['status']).toBe(404);
    expect(await rowsOf(meeting.id)).toEqual([]);
  });
});

describe('a link that comes too late', () => {
  it('says that the meeting lapses, and keeps nothing', async () => {
    const { meeting, token } = await invited();
    await table.lapse(meeting, 'Te weinig leden kunnen komen.');
    expect(await ask(token)).toMatchObject({ status: 200, choices: [], closed: expect.stringContaining('gaat niet door') });
    expect(await send(token, { choice: 'COMING' })).toMatchObject({ status: 200, given: null, closed: expect.stringContaining('gaat niet door') });
    expect(await rowsOf(meeting.id)).toEqual([]);
  });

  it('says that the meeting has begun', async () => {
    const { meeting, token } = await invited('member', { startsAt: '09:00', endsAt: '10:00' });
    await db.arrange((unit) => unit.execute(`update meeting set held_on = '2022-03-31' where id = $1`, [meeting.id]));
    expect(await send(token, { choice: 'COMING' })).toMatchObject({ choices: [], closed: expect.stringContaining('al begonnen') });
    expect(await rowsOf(meeting.id)).toEqual([]);
  });

  it('says to who left the table that he is not asked any more, and works no more for who left the network', async () => {
    await table.join('guest');
    const { meeting, token } = await invited('guest');
    await db.arrange((unit) => unit.execute(`update membership set until = '2022-03-31' where person_id = $1`, [table.id('guest')]));
    await db.arrange((unit) => unit.execute(`insert into affiliation (id, version, person_id, organisation_id, "from") select gen_random_uuid(), 1, $1, id, '2022-01-01' from organisation limit 1`, [table.id('guest')]));
    expect(await ask(token)).toMatchObject({ status: 200, person: 'guest', choices: [], closed: expect.stringContaining('niet meer bij dit overleg'), facts: [{ text: 'Strategisch overleg' }, {}] });
    await send(token, { choice: 'COMING' });
    await db.arrange((unit) => unit.execute(`update affiliation set until = '2022-03-31' where person_id = $1`, [table.id('guest')]));
    expect((await send(token, { choice: 'COMING' }))['status']).toBe(404);
    expect(await rowsOf(meeting.id)).toEqual([]);
  });
});

it('of a confidential meeting only one’s own substitute is named, and never its title', async () => {
  const { meeting, token } = await invited();
  await db.arrange((unit) => unit.execute(`update meeting set level = $2, reader_person_ids = array[$3, $4]::uuid[] where id = $1`, [meeting.id, Level.CONFIDENTIAL, table.id('member'), table.id('substitute')]));
  const question = await ask(token);
  expect(question['choices'].at(-1).fields[0].options).toEqual([{ value: table.id('substitute'), label: 'substitute' }]);
  expect(JSON.stringify(question)).not.toContain('Onderhandelen');
});

it('the day before, who said nothing yet can answer from the reminder; who did is not asked again', async () => {
  const { token } = await invited('member', { heldOn: '2022-07-05' });
  await send(token, { choice: 'COMING' });
  post.received.length = 0;
  await remindOfMeetings(db.dataSource, scheduledMoment(amsterdamInstant('2022-07-04', '07:00:00')), mailSettings.publicUrl);
  await table.workDone();
  expect([linksTo('member').length, linksTo('colleague').length]).toEqual([0, 3]);
  expect(await send(tokenTo('colleague'), { choice: 'ONLINE' })).toMatchObject({ status: 200, person: 'colleague' });
});

import { momentOn, testDatabase, type TestDatabase } from '@schakel/testing';
import { PostOffice } from '@schakel/notifications/testing';
import { tellAboutMeeting } from './convocations.job.js';
import { Table, calendarIn, fileOf, mailSettings, workingPost } from './testing.js';

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

interface Item {
  id: string;
  version: number;
}

async function done(field: string, declared: string, variables: object): Promise<Item> {
  const passed = declared.replace(/: [\w!]+/g, '').split(', ').map((name) => `${name.slice(1)}: ${name}`).join(', ');
  const { data, errors } = await table.api.as(table.id('secretary'))(`mutation (${declared}) { ${field}(${passed}) { id version } }`, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}

const add = (meetingId: string, title: string, more: object = {}): Promise<Item> =>
  done('addAgendaItem', '$meetingId: ID!, $input: AgendaItemInput!', { meetingId, input: { title, purpose: 'DISCUSSION', ...more } });
const guestArgs = '$id: ID!, $version: Int!, $personId: ID!';
const invite = ({ id, version }: Item): Promise<Item> => done('inviteToAgendaItem', guestArgs, { id, version, personId: table.id('stranger') });
const uninvite = ({ id, version }: Item): Promise<Item> => done('endAgendaInvitation', guestArgs, { id, version, personId: table.id('stranger') });

const told = (): Promise<void> => table.workDone();
const mails = () => post.to(table.address('stranger'));

/** A convened meeting with three items, to the second of which the stranger is invited. */
async function guestAt(plan: { heldOn: string; place?: string }, more: object = {}): Promise<{ meeting: Item; item: Item }> {
  const meeting = await table.convened({ title: 'Onderhandelen', ...plan });
  await add(meeting.id, 'Opening');
  const item = await invite(await add(meeting.id, 'Zorg en veiligheid', more));
  await add(meeting.id, 'Geheim voor gasten');
  await told();
  return { meeting, item };
}

describe('a guest of one item', () => {
  it('is invited with the day, the place and that item, and nothing else; the mail asks no answer', async () => {
    const { meeting } = await guestAt({ heldOn: '2022-06-09', place: 'Den Haag' });
    const [mail, ...more] = mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Uitnodiging: te gast bij Strategisch overleg op donderdag 9 juni');
    expect(mail?.text).toContain('Wanneer: donderdag 9 juni 2022, 10:00–12:00 uur\nWaar: Den Haag\nAgendapunt: Zorg en veiligheid');
    const whole = `${mail?.text ?? ''} ${String(mail?.html)} ${mail ? fileOf(mail).text : ''}`;
    for (const hidden of ['Opening', 'Geheim', 'Onderhandelen', '/a/']) expect(whole).not.toContain(hidden);
    const event = calendarIn(mail ? fileOf(mail).text : '');
    expect([event.uid, event.summary, event.location]).toEqual([`${meeting.id}@schakel`, 'Te gast: Strategisch overleg', 'Den Haag']);
    expect(post.to(table.address('member'))[0]?.subject).toBe('Uitnodiging: Strategisch overleg op donderdag 9 juni');
  });

  it('of a draft hears nothing before it is convened', async () => {
    const draft = await table.plan({ heldOn: '2022-06-10' });
    await invite(await add(draft.id, 'Zorg en veiligheid'));
    await told();
    expect(mails()).toEqual([]);
    await table.convene(draft);
    await told();
    expect(mails().map(({ subject }) => subject)).toEqual(['Uitnodiging: te gast bij Strategisch overleg op vrijdag 10 juni']);
  });

  it('hears of a change, of another item, and that it lapses; each once', async () => {
    const { meeting } = await guestAt({ heldOn: '2022-06-13' });
    const moved = await table.change(meeting, { heldOn: '2022-06-14' });
    await told();
    expect(mails().at(-1)?.text?.replaceAll(/\s+/g, ' ')).toContain('Het was maandag 13 juni 2022, 10:00–12:00 uur. Het wordt dinsdag 14 juni 2022');
    await invite(await add(meeting.id, 'Plaatsen in de regio'));
    await told();
    expect(mails().at(-1)?.text).toContain('Agendapunt: Zorg en veiligheid\nAgendapunt: Plaatsen in de regio');
    await table.lapse(moved, 'Te weinig leden kunnen komen.');
    await told();
    const last = mails().at(-1);
    expect([last?.subject, last ? fileOf(last).method : '']).toEqual(['Gaat niet door: te gast bij Strategisch overleg op dinsdag 14 juni', 'CANCEL']);
    expect(last?.text).not.toContain('Te weinig leden');
    await tellAboutMeeting(db.dataSource, meeting.id, mailSettings, momentOn('2022-04-01'));
    await told();
    expect(mails()).toHaveLength(4);
  });

  it('gets it out of the calendar when the invitation is ended', async () => {
    const { item } = await guestAt({ heldOn: '2022-06-15' });
    await uninvite(item);
    await told();
    const last = mails().at(-1);
    expect([last?.subject, last ? fileOf(last).method : '']).toEqual(['Uit uw agenda: te gast bij Strategisch overleg op woensdag 15 juni', 'CANCEL']);
    expect(last?.text).not.toContain('Zorg en veiligheid');
  });

  it('of a confidential item finds neither table nor item on the envelope, and only the time in the calendar', async () => {
    await guestAt({ heldOn: '2022-06-16' }, { level: 'CONFIDENTIAL' });
    const [mail] = mails();
    expect(mail?.subject).toBe('Uitnodiging: vergadering op donderdag 16 juni');
    expect(mail ? fileOf(mail).text : '').not.toMatch(/Strategisch|Zorg en veiligheid/);
    expect(mail?.text).toContain('Agendapunt: Zorg en veiligheid');
  });
});

describe('who was mailed', () => {
  const asked = async (name: string, number: string): Promise<Record<string, any>[] | null | undefined> =>
    (await table.api.as(table.id(name))('query ($number: String!) { meeting(number: $number) { mailings { person { name } invitedAt lastKind lastAt agendaAt state isReachable } } }', { number })).data['meeting']?.mailings;
  const numberOf = async (id: string): Promise<string> => (await db.arrange(({ manager }) => manager.query('select number from meeting where id = $1', [id])))[0].number;

  it('is seen by the secretary, with what became of it; by members and strangers not', async () => {
    const { meeting } = await guestAt({ heldOn: '2022-06-17' });
    await table.change(meeting, { heldOn: '2022-06-20' });
    await told();
    const number = await numberOf(meeting.id);
    const seen = await asked('secretary', number);
    expect(seen?.map(({ person }) => person.name).sort()).toEqual(['colleague', 'member', 'secretary', 'stranger']);
    for (const mailing of seen ?? []) expect(mailing).toMatchObject({ invitedAt: expect.any(String), lastKind: 'CHANGE', lastAt: expect.any(String), agendaAt: null, state: 'SENT', isReachable: true });
    expect([await asked('member', number), await asked('stranger', number)]).toEqual([null, undefined]);
    const rows = await db.as(table.id('member'), ({ manager }) => manager.query('select * from meeting_mailings($1, $2)', [meeting.id, [table.id('colleague')]]));
    expect(rows).toEqual([]);
  });

  it('shows whom no mail reaches', async () => {
    const { meeting } = await guestAt({ heldOn: '2022-06-21' });
    await db.arrange((unit) => unit.execute(`update mail set state = 'BOUNCED' where person_id = $1`, [table.id('colleague')]));
    await db.arrange((unit) => unit.execute(`insert into unreachable_address (id, version, person_id, address, since, reason) values (gen_random_uuid(), 1, $1, $2, now(), 'Kwam terug')`, [table.id('colleague'), table.address('colleague')]));
    await db.arrange((unit) => unit.execute('delete from account where person_id = $1', [table.id('member')]));
    const next = await table.convened({ heldOn: '2022-06-22' });
    await told();
    const of = async (id: string, name: string) => (await asked('secretary', await numberOf(id)))?.find(({ person }) => person.name === name);
    expect(await of(meeting.id, 'colleague')).toMatchObject({ state: 'BOUNCED', isReachable: false });
    expect(await of(next.id, 'colleague')).toMatchObject({ state: null, invitedAt: null, isReachable: false });
    expect(await of(next.id, 'member')).toMatchObject({ state: null, isReachable: false });
    expect(await of(next.id, 'secretary')).toMatchObject({ state: 'SENT', isReachable: true });
  });
});

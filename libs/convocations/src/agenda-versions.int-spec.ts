import { newId } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { insert } from '@schakel/history';
import { AgendaPaper, AgendaPaperVersion, MeetingState } from '@schakel/meetings';
import { PostOffice } from '@schakel/notifications/testing';
import { testDatabase, type GraphqlAnswer, type TestDatabase } from '@schakel/testing';
import { sendAgendaRound } from './send-agenda.job.js';
import { Table, mailSettings, workingPost } from './testing.js';

let db: TestDatabase;
let post: PostOffice;
let table: Table;
let stop: () => Promise<void>;
let meeting: { id: string };

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
  meeting = await table.convenedAsIs({ heldOn: '2022-06-09', number: `SO-2022-${Math.random()}` });
  post.received.length = 0;
});

const types: Record<string, string> = { meetingId: 'ID!', after: 'Int!', note: 'String', id: 'ID!', version: 'Int!', input: 'AgendaItemInput!', afterId: 'ID' };

async function ask(name: string, mutation: string, variables: Record<string, unknown>, fields = 'id'): Promise<GraphqlAnswer> {
  const names = Object.keys(variables);
  return table.api.as(table.id(name))(`mutation (${names.map((one) => `$${one}: ${types[one] ?? ''}`).join(', ')}) { result: ${mutation}(${names.map((one) => `${one}: $${one}`).join(', ')}) { ${fields} } }`, variables);
}

async function done(name: string, mutation: string, variables: Record<string, unknown>, fields = 'id version'): Promise<{ id: string; version: number }> {
  const { data, errors } = await ask(name, mutation, variables, fields);
  if (errors) throw new Error(JSON.stringify(errors));
  return data['result'];
}

const code = ({ errors }: GraphqlAnswer): string | undefined => errors?.[0]?.extensions.rule ?? errors?.[0]?.extensions.code;
const input = (title: string, more: object = {}): object => ({ title, purpose: 'DISCUSSION', ...more });
const add = (title: string, more: object = {}) => done('secretary', 'addAgendaItem', { meetingId: meeting.id, input: input(title, more) });
const send = (after: number, note?: string) => ask('secretary', 'sendAgenda', { meetingId: meeting.id, after, ...(note ? { note } : {}) });

interface Standing {
  stage: string;
  version: { number: number; items: number } | null;
  changes: { kind: string; title: string; facts: string[] }[];
  lacks: string[] | null;
}

async function seenBy(name: string): Promise<{ agendaStanding: Standing; agendaNews: { changes: { kind: string; title: string }[] } | null }> {
  const { data } = await table.api.as(table.id(name))(
    `{ body(code: "SO") { meetings { id agendaStanding { stage version { number items } changes { kind title facts } lacks } agendaNews { changes { kind title } } } } }`);
  return data['body'].meetings.find(({ id }: { id: string }) => id === meeting.id);
}

/** A paper of an item as it lies on the table. Returns its id. */
function aPaper(agendaItemId: string, name: string, level: Level): Promise<string> {
  const where = { level, bodyId: table.bodyId, meetingId: meeting.id };
  return db.arrange(async () => {
    const addedAt = new Date('2022-04-01T09:00:00Z');
    const { id } = await insert(AgendaPaper, { ...where, agendaItemId, createdAt: addedAt });
    await insert(AgendaPaperVersion, { ...where, paperId: id, number: 1, fileId: newId(), name, mediaType: 'application/pdf', size: 340_000, addedById: table.id('secretary'), addedAt });
    return id;
  });
}

const textTo = (name: string): string => post.to(table.address(name)).map(({ subject, text }) => `${subject}\n${text}`).join('\n=====\n');

describe('an agenda that goes round', () => {
  it('is frozen, and mailed to everybody as himself: who may not see an item does not get it', async () => {
    await add('Opening');
    await add('Geheim onderzoek', { level: Level.CONFIDENTIAL });
    expect((await seenBy('member')).agendaStanding).toMatchObject({ stage: 'CONCEPT', version: null, lacks: null });
    expect(code(await send(0, 'Graag tot dan.'))).toBeUndefined();
    await table.workDone();
    expect(post.received).toHaveLength(3);
    expect(textTo('secretary')).toContain('Geheim onderzoek');
    expect(textTo('member')).toContain('Agenda: Strategisch overleg op donderdag 9 juni');
    expect(textTo('member')).toContain('Graag tot dan.');
    expect(textTo('member')).toContain('1 · Opening');
    expect(textTo('member')).not.toContain('Geheim');
    expect((await seenBy('member')).agendaStanding).toMatchObject({ stage: 'SENT', version: { number: 1, items: 1 }, changes: [] });
    expect((await seenBy('secretary')).agendaStanding.version).toEqual({ number: 1, items: 2 });
  });

  it('is not hurt by what is raised later: it is gone from the version too, without a trace', async () => {
    const item = await add('Wordt geheim');
    await send(0);
    await table.workDone();
    await done('secretary', 'changeAgendaItem', { id: item.id, version: item.version, input: input('Wordt geheim', { level: Level.CONFIDENTIAL }) });
    expect((await seenBy('member')).agendaStanding).toMatchObject({ version: { items: 0 }, changes: [] });
  });

  it('is supplemented with what changed, as each may see it; who sees nothing of it gets no mail', async () => {
    const [first, second] = [await add('Eerste'), await add('Tweede')];
    await send(0);
    await table.workDone();
    post.received.length = 0;
    await done('secretary', 'changeAgendaItem', { id: first.id, version: first.version, input: input('Eerste, gewijzigd') });
    await done('secretary', 'moveAgendaItem', { id: second.id, afterId: null });
    const { agendaStanding } = await seenBy('member');
    expect(agendaStanding.changes.map(({ kind, title }) => [kind, title])).toEqual([['MOVED', 'Tweede'], ['CHANGED', 'Eerste, gewijzigd']]);
    await send(1);
    await table.workDone();
    const text = textTo('member').replaceAll(/\s+/g, ' ');
    expect(text).toContain('Aanvulling op de agenda: Strategisch overleg op donderdag 9 juni');
    expect(text).toContain('Het onderwerp was ‘Eerste’.');
    expect(text).toContain('Dit was punt 2 en is nu punt 1.');
    expect((await seenBy('member')).agendaStanding).toMatchObject({ stage: 'SUPPLEMENTED', version: { number: 2 }, changes: [] });
    post.received.length = 0;
    await add('Nog iets geheims', { level: Level.CONFIDENTIAL });
    await send(2);
    await table.workDone();
    expect(post.received.map(({ to }) => [to].flat()[0]?.text)).toEqual([expect.stringContaining(table.address('secretary'))]);
  });

  it('names the papers that each may read, with their size; one that was withdrawn is not named again', async () => {
    const item = await add('Met een stuk');
    await aPaper(item.id, 'Notitie.pdf', Level.BODY);
    const gone = await aPaper(item.id, 'Vergissing.pdf', Level.BODY);
    await send(0);
    await table.workDone();
    expect(textTo('member')).toContain('Stuk: Notitie.pdf (340 kB)');
    await aPaper(item.id, 'Bijlage.pdf', Level.BODY);
    await db.arrange((unit) => unit.execute(`update agenda_paper set state = 'WITHDRAWN', level = 'CONFIDENTIAL', withdrawn_by_id = $2 where id = $1`, [gone, table.id('secretary')]));
    expect((await seenBy('member')).agendaStanding.changes).toEqual([{ kind: 'CHANGED', title: 'Met een stuk', facts: ['Nieuw stuk: Bijlage.pdf.'] }]);
    expect((await seenBy('secretary')).agendaStanding.changes[0]?.facts).toEqual(['Nieuw stuk: Bijlage.pdf.', 'Het stuk Vergissing.pdf is weggehaald.']);
  });

  it('of a meeting that moves afterwards: who got it is told of the new day, and the version stays', async () => {
    const planned = await table.convened({ heldOn: '2022-06-23' });
    meeting = planned;
    await add('Tarieven');
    await send(0);
    await table.workDone();
    post.received.length = 0;
    await table.change(planned, { heldOn: '2022-06-30' });
    await table.workDone();
    for (const name of ['secretary', 'member', 'colleague']) expect(textTo(name).replaceAll(/\s+/g, ' ')).toMatch(/^Gewijzigd: .* Het was donderdag 23 juni 2022, 10:00–12:00 uur\. Het wordt donderdag 30 juni 2022/);
    expect((await seenBy('member')).agendaStanding.version).toEqual({ number: 1, items: 1 });
  });

  it('goes round once, however often its job runs', async () => {
    await add('Eenmalig');
    await send(0);
    await table.workDone();
    const [version]: { id: string }[] = await db.arrange((unit) => unit.manager.query('select id from agenda_version where meeting_id = $1', [meeting.id]));
    await sendAgendaRound(db.dataSource, version?.id ?? '', mailSettings.publicUrl);
    await table.workDone();
    expect(post.received).toHaveLength(3);
  });

  it('warns the secretary of what is missing, and forbids nothing', async () => {
    await add('Besluit zonder stuk', { purpose: 'DECISION' });
    expect((await seenBy('secretary')).agendaStanding.lacks).toEqual(['Er is nog geen plaats, en geen link om online mee te doen.', 'Punt 1, ‘Besluit zonder stuk’, is ter besluitvorming maar heeft geen tekst en geen stuk.']);
    expect(code(await send(0))).toBeUndefined();
  });

  it('is refused to members, strangers, drafts, an empty agenda, a version that is behind, and when nothing changed', async () => {
    expect(code(await send(0))).toBe('EMPTY_AGENDA');
    await add('Iets');
    expect(code(await ask('member', 'sendAgenda', { meetingId: meeting.id, after: 0 }))).toBe('FORBIDDEN');
    expect(code(await ask('stranger', 'sendAgenda', { meetingId: meeting.id, after: 0 }))).toBe('NOT_FOUND');
    expect(code(await send(0))).toBeUndefined();
    expect(code(await send(0))).toBe('AGENDA_SENT');
    expect(code(await send(1))).toBe('NOTHING_CHANGED');
    const draft = await table.convenedAsIs({ heldOn: '2022-06-10', state: MeetingState.TO_PLAN, convenedAt: null });
    await done('secretary', 'addAgendaItem', { meetingId: draft.id, input: input('Concept') });
    expect(code(await ask('secretary', 'sendAgenda', { meetingId: draft.id, after: 0 }))).toBe('NOT_CONVENED');
    await table.workDone();
    expect(post.received.every(({ subject }) => subject?.includes('9 juni'))).toBe(true);
  });
});

describe('a trial', () => {
  it('goes to who asks for it alone, and is no version', async () => {
    await add('Opening');
    await done('secretary', 'sendAgendaTrial', { meetingId: meeting.id });
    await table.workDone();
    expect(post.received).toHaveLength(1);
    expect(textTo('secretary')).toMatch(/^Proef: Agenda: Strategisch overleg/);
    expect((await seenBy('secretary')).agendaStanding.stage).toBe('CONCEPT');
    expect(code(await ask('member', 'sendAgendaTrial', { meetingId: meeting.id }))).toBe('FORBIDDEN');
    expect(code(await ask('stranger', 'sendAgendaTrial', { meetingId: meeting.id }))).toBe('NOT_FOUND');
  });
});

describe('what is new to me', () => {
  it('counts from when I said to have seen it, per person', async () => {
    const item = await add('Eerste');
    expect((await seenBy('member')).agendaNews).toBeNull();
    await done('member', 'markAgendaSeen', { meetingId: meeting.id });
    expect((await seenBy('member')).agendaNews?.changes).toEqual([]);
    await add('Tweede');
    await done('secretary', 'withdrawAgendaItem', { id: item.id, version: item.version });
    expect((await seenBy('member')).agendaNews?.changes).toEqual([{ kind: 'NEW', title: 'Tweede' }, { kind: 'GONE', title: 'Eerste' }]);
    expect((await seenBy('colleague')).agendaNews).toBeNull();
    await done('member', 'markAgendaSeen', { meetingId: meeting.id });
    expect((await seenBy('member')).agendaNews?.changes).toEqual([]);
    expect(code(await ask('stranger', 'markAgendaSeen', { meetingId: meeting.id }))).toBe('NOT_FOUND');
  });

  it('shows nothing of what I may no longer see', async () => {
    const item = await add('Wordt geheim');
    await done('member', 'markAgendaSeen', { meetingId: meeting.id });
    await done('secretary', 'changeAgendaItem', { id: item.id, version: item.version, input: input('Wordt geheim', { level: Level.CONFIDENTIAL }) });
    expect((await seenBy('member')).agendaNews?.changes).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { unit } from '@schakel/database';
import { verifyHistory } from '@schakel/history';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { seedBench } from './seed-bench.js';

const actions = 400;
const said: string[] = [];
const seed = (db: TestDatabase, size = actions): Promise<void> => seedBench(db.urls.adminUrl, (line) => said.push(line), size);

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await seed(db);
});
afterAll(async () => db.close());

const ask = <Row>(sql: string): Promise<Row[]> => db.arrange(() => unit().manager.query(sql));
const counted = async (table: string, condition = 'true'): Promise<number> => (await ask<{ count: number }>(`select count(*) as count from ${table} where ${condition}`))[0]!.count;

/** Of all rows of the tables that follow from the seed. */
async function digest(of: TestDatabase): Promise<string> {
  const tables = ['action_item', 'action_party', 'progress_update', 'decision', 'meeting', 'agenda_item', 'agenda_paper', 'agenda_paper_version', 'person', 'account', 'seat', 'membership', 'body_function', 'history_entry'];
  const hash = createHash('sha256');
  for (const table of tables) hash.update(JSON.stringify(await of.arrange(() => unit().manager.query<object[]>(`select to_jsonb(row) as row from ${table} row order by id`))));
  return hash.digest('hex');
}

it('makes so much of everything', async () => {
  expect(await Promise.all(['action_item', 'action_party', 'progress_update', 'decision', 'meeting', 'agenda_item', 'agenda_paper', 'agenda_paper_version', 'organisation', 'body', 'region'].map((table) => counted(table)))).toEqual([
    actions, actions * 2.5, actions * 3, actions / 5, actions / 50, 12 * (actions / 50), 4 * (actions / 50), 6 * (actions / 50), 30, 25, 11,
  ]);
  expect(await counted('history_entry', 'position is not null')).toBe(actions * 4);
});

it('makes the same rows every time', async () => {
  const other = await testDatabase();
  await seed(other);
  expect(await digest(other)).toBe(await digest(db));
  await other.close();
});

it('makes a history in which nothing is wrong', async () => {
  expect(await db.arrange(() => verifyHistory([]))).toEqual({ sealed: actions * 4, unsealed: 0, faults: [] });
});

it('speaks Dutch that a search finds a share of', async () => {
  const found = await counted('decision', `to_tsvector('dutch', title || ' ' || text) @@ to_tsquery('dutch', 'bekostiging & wlz')`);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(actions / 5 / 4);
});

it('gives what hangs under an agenda item its readers', async () => {
  const same = 'i.level = p.level and i.body_id = p.body_id and i.meeting_id = p.meeting_id';
  expect(await ask(`select p.id from agenda_paper p left join agenda_item i on i.id = p.agenda_item_id and ${same} where i.id is null`)).toEqual([]);
  expect(await ask(`select v.id from agenda_paper_version v left join agenda_paper p on p.id = v.paper_id and p.level = v.level and p.body_id = v.body_id where p.id is null`)).toEqual([]);
});

it('gives what hangs under an action its readers', async () => {
  const same = 'a.level = c.level and a.body_id = c.body_id and a.reader_person_ids = c.reader_person_ids and a.reader_organisation_ids = c.reader_organisation_ids';
  for (const child of ['action_party', 'progress_update']) {
    expect(await ask(`select c.id from ${child} c left join action_item a on a.id = c.action_id and ${same} where a.id is null`)).toEqual([]);
  }
});

it('is there once, and comes into no other database', async () => {
  said.length = 0;
  await seed(db);
  expect(said).toEqual([`De meetgegevens zijn er al: ${actions} acties`]);
  await expect(seed(db, actions + 50)).rejects.toThrow('alleen in een lege database');
});

it('leaves nothing behind when it is cut off, and no trigger switched off', async () => {
  const other = await testDatabase();
  await other.tamper('alter table number_series add constraint broken check (false)');
  await expect(seed(other)).rejects.toThrow('broken');
  const [left] = await other.arrange(() => unit().manager.query<{ actions: number; asleep: number }[]>(
    `select (select count(*) from action_item) as actions, (select count(*) from pg_trigger where tgenabled = 'D') as asleep`));
  expect(left).toEqual({ actions: 0, asleep: 0 });
  await other.close();
});

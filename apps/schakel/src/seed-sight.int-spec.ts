import { unit } from '@schakel/database';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { exampleSeed, reportSeed } from '../seeds/index.js';
import { idOf } from './seed/ids.js';
import { seedDatabase } from './seed/seed-database.js';

const actionId = (number: string): string => idOf('action', number);
const visible = async (db: TestDatabase, role: string, table: string, condition = 'true'): Promise<number> =>
  db.as(idOf('person', role), async () => {
    const [row]: { count: number }[] = await unit().manager.query(`select count(*) as count from ${table} where ${condition}`);
    return row?.count ?? 0;
  });

describe('sight of the demo', () => {
  const everything = reportSeed.actions.length + exampleSeed.actions.length;
  const confidential = `'${actionId('WB-2022-A007')}'`;
  const ofTheBody = `'${actionId('WB-2022-A008')}'`;
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await seedDatabase(db.urls.adminUrl, 'demo', () => undefined);
  });
  afterAll(async () => db.close());

  it.each([
    ['secretary', 0], ['chair', 0], ['member', 1], ['ministry-vws', 1], ['ministry-jv', 1], ['national-coordinator', 1],
    ['region', 2], ['experience-expert', 2], ['administrator', 2],
  ])('%s misses %i actions', async (role, missing) => {
    expect(await visible(db, role, 'action_item')).toBe(everything - missing);
    expect(await visible(db, role, 'action_item', `id = ${confidential}`)).toBe(missing === 0 ? 1 : 0);
    expect(await visible(db, role, 'action_item', `id = ${ofTheBody}`)).toBe(missing < 2 ? 1 : 0);
  });

  it.each([['action_party', 'action_id', 1], ['action_comment', 'action_id', 1], ['history_entry', 'subject_id', 3]] as const)(
    'of what hangs under the confidential item in %s is for its secretary and chair', async (table, column, count) => {
      const seen = async (role: string): Promise<number> => visible(db, role, table, `${column} = ${confidential}`);
      expect([await seen('secretary'), await seen('chair')]).toEqual([count, count]);
      expect(await Promise.all(['member', 'national-coordinator', 'region', 'experience-expert', 'administrator'].map(seen))).toEqual([0, 0, 0, 0, 0]);
    },
  );

  it('of secrets is for nobody, and of addresses for oneself and the administrator', async () => {
    expect(await visible(db, 'administrator', 'credential')).toBe(0);
    expect(await visible(db, 'administrator', 'account')).toBe(9);
    expect(await visible(db, 'member', 'account')).toBe(1);
    expect(await visible(db, 'member', 'history_entry', `what = 'Account'`)).toBe(1);
  });

  it('of a meeting is for its body and those above it, of the decision for all', async () => {
    const meetings = [...reportSeed.meetings, ...exampleSeed.meetings];
    const of = (...codes: string[]): number => meetings.filter(({ body }) => codes.includes(body)).length;
    const seen = await Promise.all(['ministry-vws', 'member', 'region', 'experience-expert', 'national-coordinator', 'administrator'].map((role) => visible(db, role, 'meeting')));
    expect(seen).toEqual([of('BO', 'DO', 'SO', 'WB', 'WIM'), of('SO', 'WB', 'WIM'), of('WIM', 'LLN', 'LN-Overijssel'), of('WIM', 'LLN'), meetings.length, 0]);
    expect(await visible(db, 'region', 'decision')).toBe(1);
  });
});

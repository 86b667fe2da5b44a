import { unit } from '@schakel/database';
import { find } from '@schakel/search';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { benchId } from './draw.js';
import { seedBench } from './seed-bench.js';
import { benchDay } from './sizes.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await seedBench(db.urls.adminUrl, () => undefined, 1_000);
});
afterAll(() => db?.close());

interface Work {
  /** Scans of the index on words. */
  byWords: number;
  /** Rows read one after the other, without an index. */
  inTurn: number;
  /** Rows of the table that indexes led to. */
  fetched: number;
}

/** What this transaction has asked of the search table, inside the definer functions too. */
const workDone = async (): Promise<Work> => (await unit().manager.query<Work[]>(
  `select pg_stat_get_xact_numscans('search_entry_words'::regclass)::int as "byWords", pg_stat_get_xact_tuples_returned('search_entry'::regclass)::int as "inTurn",
          pg_stat_get_xact_tuples_fetched('search_entry'::regclass)::int as fetched`))[0]!;

const searchAs = (person: string, text: string): Promise<{ total: number; work: Work }> =>
  db.as(person, async () => {
    const { totalCount } = await find({ text, first: 20 });
    return { total: await totalCount, work: await workDone() };
  }, benchDay);

it('finds by the index on words, under row-level security, and reads little more than it finds', async () => {
  const entries = await db.arrange(async () => (await unit().manager.query<{ count: number }[]>('select count(*)::int as count from search_entry'))[0]!.count);
  const { total, work } = await searchAs(benchId('person', 0), 'bekostiging wlz');
  expect(total).toBeGreaterThan(5);
  expect(work.byWords).toBeGreaterThan(0);
  expect(work.inTurn).toBe(0);
  expect(work.fetched).toBeLessThan(entries / 10);
});

it('looks for nothing that resembles a number', async () => {
  const { total, work } = await searchAs(benchId('person', 0), 'WB-1999-A99999');
  expect(total).toBe(0);
  expect(work.fetched).toBeLessThan(200);
});

import '../records.js';
import { ActionItem, ActionParty, ProgressUpdate } from '@schakel/actions';
import { Body, NumberSeries } from '@schakel/bodies';
import { createDataSource, databaseTriggers, DomainClock, unit, UnitOfWork } from '@schakel/database';
import { Refusal } from '@schakel/database/cluster';
import { HistoryEntry } from '@schakel/history';
import { presentMoment } from '@schakel/kernel';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { rebuildSearch } from '@schakel/search';
import type { DataSource } from 'typeorm';
import { BenchChain } from './chain.js';
import { addDecisions } from './decisions.js';
import { benchId } from './draw.js';
import { addMeetings } from './meetings.js';
import { addBodies, addParties, addPersons } from './network.js';
import { promiseOf } from './promises.js';
import { BenchRows } from './rows.js';
import { benchDay, sizesFor, wholeBench, type BenchSizes } from './sizes.js';

const promisesAtOnce = 1_000;

async function addPromises(rows: BenchRows, sizes: BenchSizes, say: (line: string) => void): Promise<void> {
  const chain = new BenchChain();
  for (let from = 0; from < sizes.actions; from += promisesAtOnce) {
    const block = Array.from({ length: Math.min(promisesAtOnce, sizes.actions - from) }, (_, place) => promiseOf(from + place, sizes));
    await rows.addAll(ActionItem, block.map(({ action }) => action));
    await rows.addAll(ActionParty, block.flatMap(({ parties }) => parties));
    await rows.addAll(ProgressUpdate, block.flatMap(({ updates }) => updates));
    await rows.addAll(HistoryEntry, block.flatMap(({ action, updates }) => [chain.ofAction(action), ...updates.map((update) => chain.ofUpdate(update))]));
    if ((from + promisesAtOnce) % 20_000 === 0) say(`${from + promisesAtOnce} van ${sizes.actions} acties`);
  }
}

/** The numbers that the generator gave out are not given out again. */
async function addSeries(rows: BenchRows, { bodies, actions, decisions }: BenchSizes): Promise<void> {
  const series = Array.from({ length: bodies }, (_, body) => [2024, 2025, 2026].flatMap((year) => [
    { bodyId: benchId('body', body), year, letter: 'A', last: actions }, { bodyId: benchId('body', body), year, letter: 'B', last: decisions },
  ])).flat();
  await rows.addAll(NumberSeries, series);
}

async function addAll(sizes: BenchSizes, say: (line: string) => void): Promise<void> {
  const rows = new BenchRows();
  await addParties(rows, sizes);
  await addPersons(rows, sizes);
  await addBodies(rows, sizes);
  await addMeetings(rows, sizes);
  await addDecisions(rows, sizes);
  await addPromises(rows, sizes, say);
  await addSeries(rows, sizes);
  await unit().manager.upsert(DomainClock, { id: 1, demoDay: benchDay }, ['id']);
}

/** Nothing there, this data set, or something else. */
async function whatIsThere(sizes: BenchSizes): Promise<'nothing' | 'this' | 'other'> {
  const { manager } = unit();
  const actions = await manager.count(ActionItem);
  const isOurs = await manager.existsBy(Organisation, { id: benchId('organisation', 0) });
  if (isOurs) return actions === sizes.actions ? 'this' : 'other';
  const others = [actions, await manager.count(Organisation), await manager.count(Person), await manager.count(Body)];
  return others.some((count) => count > 0) ? 'other' : 'nothing';
}

/**
 * What triggers keep is made in one go at the end: row by row it takes ten times as long. All in the transaction of the rows: were this cut off
 * half-way, there would be no rows, and the triggers never were away.
 */
async function withoutTriggers(work: () => Promise<void>): Promise<void> {
  const tables = [...new Set(databaseTriggers.all().map(({ table }) => table))];
  const set = (state: 'enable' | 'disable'): Promise<void> => unit().asOwner(async (runner) => {
    for (const table of tables) await runner.query(`alter table "${table}" ${state} trigger user`);
  });
  await set('disable');
  await work();
  await set('enable');
  await unit().asOwner(async (runner) => {
    await rebuildSearch(runner, true);
    await runner.query('select action_tally_rebuild()');
  });
}

/** As the owner, outside a transaction: statistics and the visibility map, as a database has that lives for a while. */
async function settle(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('set statement_timeout = 0');
    await runner.query('vacuum (analyze)');
  } finally {
    await runner.release();
  }
}

/**
 * Fills an empty database with the data set of the speed figures: invented, and the same rows on every machine. `actions` scales it.
 * Refuses a database with other content. `url`: a login that may step into the job role, and that owns the tables.
 */
export async function seedBench(url: string, say: (line: string) => void, actions = wholeBench): Promise<void> {
  const sizes = sizesFor(actions);
  const dataSource = await createDataSource({ url, poolSize: 2, applicationName: 'schakel seed' }).initialize();
  const system = <T>(work: () => Promise<T>): Promise<T> => UnitOfWork.run(dataSource, { viewer: null, moment: presentMoment(benchDay), operation: 'seed' }, work, 'seed');
  try {
    const found = await system(() => whatIsThere(sizes));
    if (found === 'other') {
      throw new Refusal(
        'In deze database staat al iets anders. De meetgegevens komen alleen in een lege database (kies een andere DATA_DIR of DATABASE_URL)',
        'This database holds something else. The data set goes into an empty database only (choose another DATA_DIR or DATABASE_URL)',
      );
    }
    if (found === 'this') return say(`De meetgegevens zijn er al: ${actions} acties`);
    await system(async () => {
      // The pool's own limit is for requests.
      await unit().execute('set local statement_timeout = 0');
      await withoutTriggers(() => addAll(sizes, say));
    });
    await settle(dataSource);
    say(`Meetgegevens ingevuld: ${actions} acties, ${sizes.decisions} besluiten, ${sizes.persons} personen. Rondes van de monitoring zijn er nog niet bij.`);
  } finally {
    await dataSource.destroy();
  }
}

import '../records.js';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { presentMoment, realNow } from '@schakel/kernel';
import { createDataSource, unit, UnitOfWork } from '@schakel/database';
import { DemoReset, ResetState } from '@schakel/clock';
import { Session } from '@schakel/people';
import type { DataSource } from 'typeorm';
import { seedAll } from '../seed/seed-database.js';
import { seedDay } from '../seed/seeding.js';

/** What stays: who is signed in, and that somebody asked for this. */
const kept = new Set<unknown>([DemoReset, Session]);

const inDemo = <T>(dataSource: DataSource, operation: string, work: () => Promise<T>): Promise<T> =>
  UnitOfWork.run(dataSource, { viewer: null, moment: presentMoment(seedDay), operation }, work, 'seed');

async function backToBeginning(dataSource: DataSource): Promise<void> {
  const demo: unknown[] = await unit().manager.query('select 1 from domain_clock where demo_day is not null');
  // Never the data of a real Schakel, whoever asks.
  if (demo.length === 0) throw new Error('This is no demo: the clock is the real one');
  await unit().manager.query(`set local statement_timeout = '120s'`);
  for (const { target, tableName } of dataSource.entityMetadatas) if (!kept.has(target)) await unit().manager.query(`delete from "${tableName}"`);
  await seedAll('demo');
  await unit().manager.query('delete from session where person_id not in (select id from person)');
}

/**
 * Puts the demo back to its beginning when somebody asked for that: everything that was ever written goes, the seed comes anew, in one
 * transaction. Returns whether anything was asked. The checkpoints of the chain that ended are put aside in `dataDir`.
 */
export async function resetDemo(adminUrl: string, dataDir: string, say: (line: string) => void): Promise<boolean> {
  const dataSource = await createDataSource({ url: adminUrl, poolSize: 2, applicationName: 'schakel reset' }).initialize();
  const end = (state: ResetState) => unit().execute(`update demo_reset set state = $1, finished_at = $2 where state = 'ASKED'`, [state, realNow()]);
  try {
    if (!(await inDemo(dataSource, 'reset', () => unit().manager.existsBy(DemoReset, { state: ResetState.ASKED })))) return false;
    await inDemo(dataSource, 'seed', async () => {
      await backToBeginning(dataSource);
      await end(ResetState.DONE);
    });
    await putCheckpointsAside(dataDir);
    say('De demo is terug bij het begin');
  } catch (error) {
    say(`De demo terugzetten lukte niet: ${(error as Error).message}`);
    await inDemo(dataSource, 'reset', () => end(ResetState.FAILED));
  } finally {
    await dataSource.destroy();
  }
  return true;
}

/** The chain of history begins anew: to the new one the old checkpoints would say that its tail was cut off. */
async function putCheckpointsAside(dataDir: string): Promise<void> {
  const stamp = realNow().toISOString().replaceAll(/[:.]/g, '-');
  await rename(join(dataDir, 'history-checkpoints.jsonl'), join(dataDir, `history-checkpoints-before-${stamp}.jsonl`)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

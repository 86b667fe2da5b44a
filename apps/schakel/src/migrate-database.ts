import './records.js';
import { assertEverythingSecured, createDataSource, installAccessRules } from '@schakel/database';
import { migrateQueue } from '@schakel/jobs';
import { rebuildSearch } from '@schakel/search';
import { migrations } from '../migrations/index.js';

/** Any fixed number: two starts at once migrate one after the other. */
const migrationLock = 7_340_002;

/**
 * Brings the database to the present schema, as its owner: migrations, the queue's own tables, then the access rules of the
 * policy files, and what can be found where that changed. Idempotent. Returns the names of the migrations that ran.
 */
export async function migrateDatabase(adminUrl: string): Promise<string[]> {
  const dataSource = await createDataSource({ url: adminUrl, poolSize: 2, applicationName: 'schakel migrate', migrations }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    assertEverythingSecured(dataSource);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    await migrateQueue(adminUrl);
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await installAccessRules(runner, dataSource.entityMetadatas);
    await rebuildSearch(runner);
    if (ran.some(({ name }) => name.startsWith('KeptCounts'))) await runner.query('select action_tally_rebuild()');
    await runner.commitTransaction();
    await runner.release();
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [migrationLock]);
    await lock.release();
    await dataSource.destroy();
  }
}

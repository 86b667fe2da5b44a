import '../records.js';
import { createDataSource } from '@schakel/database';
import { rebuildSearch } from '@schakel/search';

/** Indexes everything again, as the owner, in one transaction: who searches meanwhile finds what was there. Returns how many entries there are. */
export async function reindex(adminUrl: string): Promise<number> {
  const dataSource = await createDataSource({ url: adminUrl, poolSize: 1, applicationName: 'schakel reindex' }).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await rebuildSearch(runner, true);
    const [found]: { count: number }[] = await runner.query('select search_size() as count');
    await runner.commitTransaction();
    return found?.count ?? 0;
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

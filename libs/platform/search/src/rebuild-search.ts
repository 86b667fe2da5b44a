import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { indexDefinition } from './declare-functions.js';
import { searchables } from './searchables.js';

const definitionNow = (): string => createHash('sha256').update(indexDefinition()).digest('hex');

/**
 * Indexes everything that exists, as the owner of the database, after the access rules are installed. `isForced`: also when the entries were
 * made with the present definition. Returns whether it did. Idempotent.
 */
export async function rebuildSearch(runner: QueryRunner, isForced = false): Promise<boolean> {
  const definition = definitionNow();
  const [known]: { made: string | null }[] = await runner.query(`select obj_description('schakel_dutch'::regconfig, 'pg_ts_config') as made`);
  if (known?.made === definition && !isForced) return false;
  await runner.query('set local statement_timeout = 0');
  const tables = searchables.all().map(({ table }) => table);
  await runner.query(`select search_clear($1)`, [tables]);
  for (const table of tables) await runner.query(`select search_index_${table}(null)`);
  await runner.query(`comment on text search configuration schakel_dutch is '${definition}'`);
  return true;
}

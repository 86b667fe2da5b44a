// The database of the figures: the embedded PostgreSQL, durable as in production, with the data set made once and cloned for each run.
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '@schakel/database/cluster';

const root = path.resolve(import.meta.dirname, '../..');
const folder = process.env.BENCH_DIR ?? path.join(root, '.data', 'bench');

// Counts up when the generator makes other rows: what was made before is left where it is.
const generation = 2;

const libraries = path.join(root, 'apps/schakel/dist/src');

async function asSuperuser(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Starts it and brings the data set to the present schema. Returns how to get a fresh copy, and how to stop. */
export async function openBenchDatabase(actions, say) {
  const { migrateDatabase } = await import(path.join(libraries, 'migrate-database.js'));
  const { seedBench } = await import(path.join(libraries, 'bench-seed/seed-bench.js'));
  const server = await startEmbeddedPostgres({ folder, durable: true, database: 'postgres' });
  const whole = `bench_${generation}_${actions}`;
  const { adminUrl } = await server.prepare(whole);
  await migrateDatabase(adminUrl);
  await seedBench(adminUrl, say, actions);
  const administration = new URL(server.superuserUrl);
  administration.pathname = '/postgres';
  const copy = 'bench_run';
  return {
    /** A database as the generator left it. */
    fresh: async () => {
      await asSuperuser(administration.href, `drop database if exists ${copy} with (force)`, `create database ${copy} owner schakel_owner template ${whole} strategy file_copy`);
      const urls = await server.prepare(copy);
      await asSuperuser(urls.superuserUrl, 'vacuum (analyze)', 'checkpoint');
      return urls;
    },
    stop: () => server.stop(),
  };
}

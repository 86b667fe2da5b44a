// One PostgreSQL for all specs: migrated once into a template, cloned per spec file. Runs what was built, so builds first.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../apps/schakel/bin/build.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const passwords = { ownerPassword: 'spec-owner', appPassword: 'spec-app' };
const template = 'schakel_template';

export default async function setUp() {
  await build(root);
  const { prepareCluster, startEmbeddedPostgres } = await import('@schakel/database/cluster');
  const { migrateDatabase } = await import('../../apps/schakel/dist/src/migrate-database.js');
  const folder = await mkdtemp(path.join(tmpdir(), 'schakel-spec-'));
  const server = await startEmbeddedPostgres({ folder, durable: false });
  const { superuserUrl, adminUrl } = await prepareCluster(server.superuserUrl, { ...passwords, database: template });
  await migrateDatabase(adminUrl);
  const administration = new URL(superuserUrl);
  administration.pathname = '/postgres';
  process.env.SCHAKEL_TEST_CLUSTER = JSON.stringify({ superuserUrl: administration.href, template, ...passwords });
  globalThis.schakelTestServer = server;
}

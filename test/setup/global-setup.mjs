// One PostgreSQL for all specs: migrated once into a template, cloned per spec file. Runs what was built, so builds first.
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from '../../apps/schakel/bin/build.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const passwords = { ownerPassword: 'spec-owner', appPassword: 'spec-app' };
const template = 'schakel_template';

export default async function setUp() {
  await build(root, { withWeb: !process.env.UPDATE_GENERATED });
  const { prepareCluster, startEmbeddedPostgres } = await import('@schakel/database/cluster');
  const folder = await mkdtemp(path.join(tmpdir(), 'schakel-spec-'));
  const server = await startEmbeddedPostgres({ folder, durable: false });
  const { superuserUrl, adminUrl } = await prepareCluster(server.superuserUrl, { ...passwords, database: template });
  // In a process of its own: what Nest keeps on the global object would leak into specs that run in this one.
  await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'migrate-template.mjs'), adminUrl]);
  const administration = new URL(superuserUrl);
  administration.pathname = '/postgres';
  process.env.SCHAKEL_TEST_CLUSTER = JSON.stringify({ superuserUrl: administration.href, template, ...passwords });
  globalThis.schakelTestServer = server;
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startMailServer } from './mail-server.mjs';
import { startSchakel } from './running-schakel.mjs';

// What one journey changes no other journey meets, in whatever order the files run: each file has a Schakel of its own,
// on a copy of the seeded data, and a real SMTP server that keeps what arrives.
const end: (() => Promise<void> | void)[] = [];

async function temporaryFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  end.unshift(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

beforeAll(async () => {
  const folder = await temporaryFolder('schakel-journey-');
  const mails = await temporaryFolder('schakel-mails-');
  // With the owners of its files: PostgreSQL has a user of its own where everything else runs as root.
  await promisify(execFile)('cp', ['-a', `${process.env['SCHAKEL_SEEDED']}/.`, folder]);
  const mailServer = await startMailServer(mails);
  end.unshift(() => mailServer.close());
  const schakel = await startSchakel({ folder, smtpUrl: mailServer.url });
  end.unshift(schakel.end);
  process.env['SCHAKEL_URL'] = schakel.url;
  process.env['SCHAKEL_MAILS'] = mails;
}, 180_000);

afterAll(async () => {
  for (const step of end) await step();
}, 60_000);

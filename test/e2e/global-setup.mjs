// Starts Schakel by its own launcher in an empty data folder, with a real SMTP server that keeps what arrives.
import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from '../../apps/schakel/bin/build.mjs';
import { startMailServer } from './mail-server.mjs';

const root = path.resolve(import.meta.dirname, '../..');

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function ready(url, child) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`Schakel ended with code ${child.exitCode} before it was ready`);
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await pause(200);
  }
  throw new Error('Schakel was not ready within two minutes');
}

export default async function setUp() {
  await build(root);
  const folder = await mkdtemp(path.join(tmpdir(), 'schakel-journeys-'));
  const mailFolder = await mkdtemp(path.join(tmpdir(), 'schakel-mails-'));
  const mailServer = await startMailServer(mailFolder);
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/schakel/bin/schakel.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), SMTP_URL: mailServer.url, DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child).catch((error) => {
    throw new Error(`${error.message}\n${said}`);
  });
  process.env.SCHAKEL_URL = url;
  process.env.SCHAKEL_MAILS = mailFolder;
  globalThis.schakelJourneys = { child, mailServer, folder, mailFolder };
}

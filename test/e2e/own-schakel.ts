import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startMailServer } from './mail-server.mjs';

const root = path.resolve(import.meta.dirname, '../..');

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * A Schakel of its own for journeys that move its clock or empty it; this spec's pages and, `withMail`, its mails are those of it.
 * Returns how to end it.
 */
export async function startOwnSchakel({ withMail = false } = {}): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'schakel-own-'));
  const mailFolder = await mkdtemp(path.join(tmpdir(), 'schakel-own-mails-'));
  const mailServer = withMail ? await startMailServer(mailFolder) : undefined;
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/schakel/bin/schakel.mjs', 'start'], {
    cwd: root, env: { ...process.env, DATA_DIR: folder, PORT: String(port), SMTP_URL: mailServer?.url ?? '', DEMO: '1' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  // Said when the worker has started too.
  while (!said.includes('Schakel is klaar')) {
    if (child.exitCode !== null) throw new Error(`Schakel ended before it was ready\n${said}`);
    await pause(100);
  }
  process.env['SCHAKEL_URL'] = `http://127.0.0.1:${port}`;
  process.env['SCHAKEL_MAILS'] = mailFolder;
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    mailServer?.close();
    for (const used of [folder, mailFolder]) await rm(used, { recursive: true, force: true });
  };
}

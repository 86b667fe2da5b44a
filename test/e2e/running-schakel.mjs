// Schakel as its own launcher starts it, on a free port of this machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts it on a data folder and waits until its worker runs too, two minutes at most. */
export async function startSchakel({ folder, smtpUrl }) {
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/schakel/bin/schakel.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), SMTP_URL: smtpUrl, DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const end = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  for (let attempt = 0; !said.includes('Schakel is klaar'); attempt += 1) {
    if (child.exitCode === null && attempt < 1200) await pause(100);
    else {
      await end();
      throw new Error(`Schakel was not ready within two minutes\n${said}`);
    }
  }
  return { url: `http://127.0.0.1:${port}`, end };
}

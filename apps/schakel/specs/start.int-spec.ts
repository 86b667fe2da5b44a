import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { isAlive } from '@schakel/database/cluster';
import { Place } from './launched.js';

jest.setTimeout(60_000);

let place: Place;

beforeEach(async () => {
  place = await Place.make();
});

afterEach(async () => place.remove());

async function becomesTrue(test: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(25)) if (await test()) return true;
  return false;
}

async function taken(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => void server.close() };
}

describe('schakel start', () => {
  it('ends with the address, and ends everything in good order when asked to', async () => {
    const start = place.start({ PORT: '0' });
    const [, url] = await start.says(/Schakel is klaar \([\d,]+ s\)\s+(http:\/\/localhost:\d+)/);
    expect(await (await fetch(`${url}/health/ready`)).text()).toBe('[]');
    const postgres = await place.postgresPid();
    await place.told();
    expect(await start.end('SIGTERM')).toBe(0);
    expect(start.output).toMatch(/Schakel is gestopt\n$/);
    expect(await place.ended()).toEqual(['api', 'worker']);
    expect((await place.told()).some(({ pid }) => isAlive(pid)) || isAlive(postgres)).toBe(false);
  });

  it('keeps the login of the owner to itself', async () => {
    const start = place.start({ PORT: '0' });
    await start.says(/is klaar/);
    const told = await place.told();
    expect(told.map(({ admin }) => admin)).toEqual([null, null]);
    expect(told.every(({ url }) => url.includes('//schakel_app:'))).toBe(true);
  });

  it('says where it runs already, and leaves that one alone', async () => {
    const first = place.start({ PORT: '0' });
    const [, url] = await first.says(/(http:\/\/localhost:\d+)/);
    await first.says(/Ctrl-C/);
    const second = place.start();
    expect(await second.exit()).toBe(0);
    expect(second.output).toContain(`Schakel draait al: ${url}`);
    expect((await fetch(`${url}/health/ready`)).ok).toBe(true);
  });

  it('comes back after kill -9: the services are gone, the data is not', async () => {
    const first = place.start({ PORT: '0' });
    await first.says(/is klaar/);
    const services = await place.told();
    await first.end('SIGKILL');
    expect(await becomesTrue(() => services.every(({ pid }) => !isAlive(pid)))).toBe(true);
    const second = place.start({ PORT: '0' });
    await second.says(/PostgreSQL draaide nog/);
    await second.says(/is klaar/);
    expect(await becomesTrue(async () => (await place.told()).length === 4)).toBe(true);
    expect(new Set((await place.told()).map(({ url }) => url)).size).toBe(1);
  });

  it('starts a service that died again, and says so', async () => {
    const start = place.start({ PORT: '0' });
    await start.says(/is klaar/);
    const worker = (await place.told()).find(({ name }) => name === 'worker')!;
    process.kill(worker.pid, 'SIGKILL');
    await start.says(/De worker is gestopt \(SIGKILL\) en start over 1 s opnieuw/);
    expect(await becomesTrue(async () => (await place.told()).filter(({ name }) => name === 'worker').length === 2)).toBe(true);
  });

  it('starts a PostgreSQL that died again, at the same address', async () => {
    const start = place.start({ PORT: '0' });
    await start.says(/is klaar/);
    const before = await place.postgresPid();
    process.kill(before, 'SIGKILL');
    await start.says(/PostgreSQL draait weer/);
    expect(await place.postgresPid()).not.toBe(before);
    expect(await place.told()).toHaveLength(2);
  });

  it('gives up with the words of a service that can not start', async () => {
    await writeFile(join(place.path, 'apps/worker/dist/main.js'), "throw new Error('geen trek vandaag')");
    await rm(join(place.path, 'apps/api/dist/main.js'));
    const start = place.start({ PORT: '0' });
    expect(await start.exit()).toBe(1);
    expect(start.output).toMatch(/De (?:api|worker) start niet/);
    expect(start.output).toMatch(/geen trek vandaag|Cannot find module/);
  });

  it('refuses a PORT that is taken, in Dutch and English, and leaves nothing running', async () => {
    const rival = await taken();
    try {
      const start = place.start({ PORT: String(rival.port) });
      expect(await start.exit()).toBe(1);
      expect(start.output).toMatch(/PORT: poort \d+ is bezet[\s\S]*PORT: port \d+ is taken/);
    } finally {
      rival.free();
    }
  });

  it('names a setting that is wrong', async () => {
    const start = place.start({ PORT: 'drieduizend' });
    expect(await start.exit()).toBe(1);
    expect(start.output).toMatch(/^PORT: verwacht wordt een getal/);
  });

  it('ends at once when asked to while it is still starting', async () => {
    const start = place.start({ PORT: '0' });
    await start.says(/Database aanmaken/);
    expect(await start.end('SIGINT')).toBe(0);
    expect(await place.ended()).toEqual([]);
  });
});

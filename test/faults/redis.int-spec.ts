import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { UnitOfWork, unit } from '@schakel/database';
import { MailPurpose, addMail, askToSend } from '@schakel/notifications';
import { PostOffice, aNetwork, standClockOn, workDone, type Network } from '@schakel/notifications/testing';
import { testDatabase, testDay, type TestDatabase } from '@schakel/testing';

// Starts servers of its own from the redis-server in the path. That is not among the packages of npm, so this runs where REDIS_URL says that there is Redis.
const withRedis = process.env['REDIS_URL'] ? it : it.skip;
const main = path.resolve(import.meta.dirname, '../../apps/worker/dist/main.js');
const mails = 30;

let db: TestDatabase;
let post: PostOffice;
let network: Network;
let folder: string;
let port: number;
let made = 0;
const processes: ChildProcess[] = [];

beforeEach(async () => {
  made = 0;
  db = await testDatabase();
  post = await PostOffice.open();
  folder = await mkdtemp(path.join(tmpdir(), 'schakel-redis-'));
  port = await freePort();
  network = await db.arrange(async () => {
    await standClockOn(testDay);
    return aNetwork();
  });
});

afterEach(async () => {
  for (const child of processes.splice(0)) await ended(child, 'SIGKILL');
  await post?.close();
  await db?.close();
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: given } = server.address() as AddressInfo;
  server.close();
  return given;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

async function until(what: string, isSo: () => boolean, patienceMs = 20_000): Promise<void> {
  for (const end = performance.now() + patienceMs; !isSo(); await pause(20)) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
  }
}

/** An empty Redis that keeps nothing on disk. */
async function startRedis(): Promise<ChildProcess> {
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { cwd: folder, stdio: 'ignore' });
  await once(server, 'spawn');
  processes.push(server);
  const probe = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
  probe.on('error', () => undefined);
  await probe.ping().finally(() => probe.disconnect());
  return server;
}

async function startWorker(redisUrl: string | undefined): Promise<{ child: ChildProcess; ready: Promise<unknown>; said: () => string }> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: db.urls.appUrl, SMTP_URL: post.url, DEMO: '1', DATA_DIR: folder, REDIS_URL: redisUrl };
  const child = fork(main, { env, execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  processes.push(child);
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  return { child, ready: once(child, 'message'), said: () => said };
}

/** Mails to as many people, all waiting. */
const askForMails = (): Promise<void> => db.arrange(async () => {
  for (let index = 0; index < mails; index += 1) {
    made += 1;
    const to = { personId: network.member.id, name: 'Lotte', address: `lotte${made}@organisatie.example` };
    const model = { subject: `Mail ${made}`, greeting: 'Dag,', intro: [], sections: [], footer: [] };
    const id = await addMail({ to, purpose: MailPurpose.REMINDER, model, onceKey: `redis ${made}`, publicUrl: 'https://schakel.example' });
    if (id) await askToSend(id);
  }
});

const notSent = (): Promise<number> => UnitOfWork.run(db.dataSource, { viewer: null, moment: { at: new Date(), realAt: new Date(), day: testDay }, operation: 'spec' }, async () => {
  const [row]: { count: number }[] = await unit().manager.query(`select count(*)::int as count from mail where state <> 'SENT'`);
  return row?.count ?? -1;
}, 'mail');

const expectEachOnce = (): void => {
  const arrived = post.received.map(({ subject }) => subject).sort();
  expect(arrived).toEqual([...new Set(arrived)]);
  expect(arrived).toHaveLength(made);
};

withRedis('Redis that is killed with mails waiting loses none: an empty one is filled from the outbox, and each arrives once', async () => {
  const redis = await startRedis();
  post.slowness = 150;
  const { ready } = await startWorker(`redis://127.0.0.1:${port}`);
  await ready;
  await askForMails();
  await until('some mails', () => post.received.length >= 8);
  await ended(redis, 'SIGKILL');
  await pause(1_000);
  expect(await notSent()).toBeGreaterThan(0);
  post.slowness = 0;
  const emptyAt = performance.now();
  await startRedis();
  await workDone(db, 45_000);
  expect(performance.now() - emptyAt).toBeLessThan(45_000);
  expectEachOnce();
}, 120_000);

withRedis('Redis that is not there yet is waited for, and the worker says so', async () => {
  const { ready, said } = await startWorker(`redis://127.0.0.1:${port}`);
  await until('the worker says that it waits', () => said().includes('De wachtrij is er nog niet'));
  await askForMails();
  await startRedis();
  await ready;
  await workDone(db, 30_000);
  expectEachOnce();
}, 60_000);

withRedis('Redis is exchanged for PostgreSQL and back with work waiting, and nothing is lost', async () => {
  await startRedis();
  post.slowness = 100;
  for (const redisUrl of [undefined, `redis://127.0.0.1:${port}`, undefined]) {
    const sent = post.received.length;
    const { child, ready } = await startWorker(redisUrl);
    await ready;
    await askForMails();
    await until('some mails of this round', () => post.received.length >= sent + 4);
    await ended(child, 'SIGTERM');
    expect(await notSent()).toBeGreaterThan(0);
  }
  post.slowness = 0;
  const { ready } = await startWorker(`redis://127.0.0.1:${port}`);
  await ready;
  await workDone(db, 30_000);
  expectEachOnce();
}, 120_000);

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { UnitOfWork } from '@schakel/database';
import { momentOn, testDatabase, testDay, type TestDatabase } from '@schakel/testing';
import { enqueue, handle, jobKind, openQueue, startOutboxWorker } from './index.js';

interface Knock {
  name: string;
}

const knock = jobKind<Knock>('spec.knock', 'Kloppen');
const stubborn = jobKind<Knock>('spec.stubborn', 'Blijven kloppen');

let db: TestDatabase;
let stop: () => Promise<void>;
const heard: string[] = [];

async function until(condition: () => boolean | Promise<boolean>, patienceMs = 15_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('It did not happen in time');
    await pause(25);
  }
}

const startWorker = (): Promise<() => Promise<void>> =>
  startOutboxWorker({
    dataSource: db.dataSource,
    databaseUrl: db.urls.appUrl,
    work: openQueue({ databaseUrl: db.urls.appUrl, redisUrl: process.env['REDIS_URL'] }, `spec-${db.name}`),
    schedules: [],
    demoDay: () => Promise.resolve(testDay),
    pollMs: 200,
    leaseMs: 1_000,
  });

const unfinished = async (): Promise<number> => {
  const rows: { count: number }[] = await db.arrange((unit) => unit.manager.query('select count(*)::int as count from outbox_entry where done_at is null'));
  return rows[0]?.count ?? -1;
};

beforeAll(async () => {
  db = await testDatabase();
  handle(knock, ({ name }) => {
    heard.push(name);
    return Promise.resolve();
  });
  handle(stubborn, ({ name }, { attempt }) => {
    heard.push(`${name} ${attempt}`);
    return attempt < 2 ? Promise.reject(new Error('not yet')) : Promise.resolve();
  });
  stop = await startWorker();
});

afterAll(async () => {
  await stop();
  await db.close();
});

beforeEach(() => heard.splice(0));

it('does work after the commit that asked for it, once', async () => {
  await db.arrange(() => enqueue(knock, { name: 'once' }));
  await until(() => heard.includes('once'));
  await until(async () => (await unfinished()) === 0);
  expect(heard).toEqual(['once']);
});

it('does nothing for a unit of work that was rolled back', async () => {
  await expect(db.arrange(async () => {
    await enqueue(knock, { name: 'never' });
    throw new Error('changed my mind');
  })).rejects.toThrow('changed my mind');
  await db.arrange(() => enqueue(knock, { name: 'after' }));
  await until(() => heard.includes('after'));
  expect(heard).toEqual(['after']);
});

it('asks for the same work once under one key', async () => {
  const key = randomUUID();
  expect(await db.arrange(() => enqueue(knock, { name: 'keyed' }, key))).not.toBeNull();
  expect(await db.arrange(() => enqueue(knock, { name: 'keyed' }, key))).toBeNull();
  await until(async () => (await unfinished()) === 0);
  expect(heard).toEqual(['keyed']);
});

it('tries failed work again', async () => {
  await db.arrange(() => enqueue(stubborn, { name: 'try' }));
  await until(() => heard.includes('try 2'));
  await until(async () => (await unfinished()) === 0);
  expect(heard).toEqual(['try 1', 'try 2']);
});

it('hands over again what the queue lost', async () => {
  await stop();
  await db.arrange(async (unit) => {
    await enqueue(knock, { name: 'lost' });
    // As after a lost queue: handed over long ago, never done.
    await unit.manager.query(`update outbox_entry set dispatched_at = $1 where done_at is null`, [new Date(0)]);
  });
  stop = await startWorker();
  await until(() => heard.includes('lost'));
});

it('leaves no entry to be read by a person', async () => {
  const rows = await UnitOfWork.run(db.dataSource, { viewer: null, moment: momentOn(testDay), operation: 'spec' }, (unit) =>
    unit.manager.query<unknown[]>('select * from outbox_entry'));
  expect(rows).toEqual([]);
});

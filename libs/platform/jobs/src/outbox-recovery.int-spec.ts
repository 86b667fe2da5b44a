import { setTimeout as pause } from 'node:timers/promises';
import { momentOn, testDatabase, testDay, type TestDatabase } from '@schakel/testing';
import { UnitOfWork } from '@schakel/database';
import { enqueue, handle, jobKind, openQueue, startOutboxWorker, type WorkQueue } from './index.js';
import { pauseAfter } from './outbox-settings.js';

const call = jobKind<{ name: string }>('spec.call', 'Roepen');
const hopeless = jobKind<{ name: string }>('spec.hopeless', 'Vergeefs roepen');
const patient = jobKind<{ name: string }>('spec.patient', 'Lang roepen');

let db: TestDatabase;
let running: { stop: () => Promise<void>; work: WorkQueue }[] = [];
const heard: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  handle(call, ({ name }) => {
    heard.push(name);
    return Promise.resolve();
  });
  handle(hopeless, ({ name }, { attempt }) => {
    heard.push(`${name} ${attempt}`);
    return Promise.reject(new Error('connect ECONNREFUSED'));
  });
  handle(patient, async ({ name }) => {
    heard.push(name);
    await pause(2_500);
  });
});

afterEach(async () => {
  for (const { stop } of running) await stop();
  running = [];
  heard.splice(0);
});

afterAll(() => db.close());

/** Another name is another queue: what stood in the one before is gone for it. */
async function startWorker(name: string, mostAttempts = 40): Promise<WorkQueue> {
  const work = openQueue({ databaseUrl: db.urls.appUrl, redisUrl: process.env['REDIS_URL'] }, `${name}-${db.name}`);
  const settings = { dataSource: db.dataSource, databaseUrl: db.urls.appUrl, work, schedules: [], demoDay: () => Promise.resolve(testDay), pollMs: 200, leaseMs: 900, mostAttempts };
  running.push({ stop: await startOutboxWorker(settings), work });
  return work;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`It did not happen in time; heard ${heard.join(', ')}`);
    await pause(25);
  }
}

interface Row { doneAt: Date | null; givenUpAt: Date | null; nextAttemptAt: Date | null; attempts: number; lastError: string | null }

async function entry(id: string | null): Promise<Row> {
  const [row]: Row[] = await db.arrange((unit) => unit.manager.query(
    'select done_at as "doneAt", given_up_at as "givenUpAt", next_attempt_at as "nextAttemptAt", attempts, last_error as "lastError" from outbox_entry where id = $1', [id]));
  if (!row) throw new Error('no such entry');
  return row;
}

const isDone = async (id: string | null): Promise<boolean> => (await entry(id)).doneAt !== null;

it('hands over at once what stood in a queue that is gone', async () => {
  const first = await startWorker('first');
  await first.queue.pause();
  const id = await db.arrange(() => enqueue(call, { name: 'moved' }));
  await until(async () => (await first.queue.getJob(`${id}-0`)) !== undefined);
  await running.pop()?.stop();
  await startWorker('second');
  await until(() => isDone(id));
  expect(heard).toEqual(['moved']);
});

it('hands over again when the queue is emptied under a running worker', async () => {
  const work = await startWorker('emptied');
  await work.queue.pause();
  const id = await db.arrange(() => enqueue(call, { name: 'emptied' }));
  await until(async () => (await work.queue.getJob(`${id}-0`)) !== undefined);
  await work.queue.obliterate({ force: true });
  await work.queue.resume();
  await until(() => isDone(id));
  expect(heard).toEqual(['emptied']);
});

it('gives up when the attempts are used, and keeps the reason', async () => {
  await startWorker('hopeless', 2);
  const id = await db.arrange(() => enqueue(hopeless, { name: 'no' }));
  await until(async () => (await entry(id)).attempts === 1 && (await entry(id)).nextAttemptAt !== null);
  await until(async () => (await entry(id)).givenUpAt !== null);
  await pause(500);
  expect(heard).toEqual(['no 1', 'no 2']);
  expect(await entry(id)).toMatchObject({ attempts: 2, nextAttemptAt: null, lastError: 'connect ECONNREFUSED' });
});

it('lets one worker finish what takes longer than a claim holds', async () => {
  await startWorker('patient');
  await startWorker('patient');
  const id = await db.arrange(() => enqueue(patient, { name: 'long' }));
  await until(() => isDone(id));
  expect(heard).toEqual(['long']);
});

it('takes over from a worker that died', async () => {
  const id = await db.arrange(() => enqueue(call, { name: 'taken over' }));
  await db.arrange((unit) => unit.execute(`update outbox_entry set claimed_at = clock_timestamp(), dispatched_at = clock_timestamp(), queue_life = 'x', attempts = 1 where id = $1`, [id]));
  await startWorker('heirs');
  await until(() => isDone(id));
  expect((await entry(id)).attempts).toBe(2);
});

it('tries again soon when the database was away at the claim itself', async () => {
  await startWorker('unclaimed');
  await db.tamper(`create function refuse_claim() returns trigger language plpgsql as $$ begin raise exception 'away'; end $$`);
  await db.tamper('create trigger refuse_claim before update of claimed_at on outbox_entry for each row when (new.claimed_at is not null) execute function refuse_claim()');
  const id = await db.arrange(() => enqueue(call, { name: 'unclaimed' }));
  await pause(1_500);
  expect(heard).toEqual([]);
  await db.tamper('drop function refuse_claim cascade');
  await until(() => isDone(id));
  expect(heard).toEqual(['unclaimed']);
});

it('leaves alone what was put aside', async () => {
  const id = await db.arrange(() => enqueue(call, { name: 'aside' }));
  await db.arrange((unit) => unit.execute('update outbox_entry set set_aside_at = clock_timestamp() where id = $1', [id]));
  await startWorker('aside');
  const other = await db.arrange(() => enqueue(call, { name: 'other' }));
  await until(() => isDone(other));
  expect(heard).toEqual(['other']);
});

it('waits longer after each failure, at most ten minutes', () => {
  expect([1, 2, 5, 40].map(pauseAfter)).toEqual([1_000, 2_000, 16_000, 600_000]);
});

it('shows a person no entry, but to the administrator', async () => {
  const viewer = { personId: '0190f3a0-0000-7000-8000-000000000001', isInNetwork: true, isAdministrator: false, isNationalCoordinator: true, organisationIds: [], bodyIds: [], ownBodyIds: [], clearedBodyIds: [], functions: [] };
  const seenBy = (isAdministrator: boolean) => UnitOfWork.run(db.dataSource, { viewer: { ...viewer, isAdministrator }, moment: momentOn(testDay), operation: 'spec' }, (unit) => unit.manager.query<unknown[]>('select id from outbox_entry'));
  expect(await seenBy(false)).toEqual([]);
  expect((await seenBy(true)).length).toBeGreaterThan(0);
});

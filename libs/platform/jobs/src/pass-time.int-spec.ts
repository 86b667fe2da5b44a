import { setTimeout as pause } from 'node:timers/promises';
import { addDays, amsterdamInstant, dayOf, realNow, type Moment } from '@schakel/kernel';
import { createDataSource } from '@schakel/database';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { catchUpOnStart, enqueue, handle, jobKind, openQueue, passTime, presentCause, registerCatchUp, startOutboxWorker, WorkStandsStill, type Passing, type Schedule } from './index.js';

const first = jobKind<{ at: string }>('spec.first', 'Eerst');
const followUp = jobKind<{ at: string }>('spec.follow-up', 'Daarna');

let db: TestDatabase;
const heard: string[] = [];
const stops: (() => Promise<void>)[] = [];
let isStuck = false;

const wording = (moment: Moment): string => moment.at.toISOString().slice(0, 16);

const scheduleAt = (key: string, cron: string, work = true): Schedule => ({
  key, cron, time: 'DOMAIN', timeZone: 'Europe/Amsterdam', why: 'spec',
  tick: async (moment) => {
    heard.push(`tick ${key} ${wording(moment)}`);
    if (work) await enqueue(first, { at: wording(moment) }, `${key} ${wording(moment)}`);
  },
});
const morning = scheduleAt('morning', '0 7 * * *');
const evening = scheduleAt('evening', '0 19 * * *', false);

const demoDay = (): Promise<null> => Promise.resolve(null);

async function worker(schedules: Schedule[]): Promise<void> {
  const dataSource = await createDataSource({ url: db.urls.appUrl, poolSize: 6 }).initialize();
  const work = openQueue({ databaseUrl: db.urls.appUrl, redisUrl: process.env['REDIS_URL'] }, `spec-${db.name}`);
  const stop = await startOutboxWorker({ dataSource, databaseUrl: db.urls.appUrl, work, schedules, demoDay, pollMs: 200, leaseMs: 2_000 });
  stops.push(async () => {
    await stop();
    await dataSource.destroy();
  });
}

const sql = <T>(statement: string, parameters: unknown[] = []): Promise<T[]> => db.arrange((unit) => unit.manager.query(statement, parameters));
const handledAt = (key: string, at: Date): Promise<unknown> =>
  sql('insert into handled_moment (schedule_key, at) values ($1, $2) on conflict (schedule_key) do update set at = excluded.at, cause_id = null', [key, at]);
const open = async (): Promise<number> => (await sql('select 1 from outbox_entry where done_at is null')).length;

async function allDone(): Promise<void> {
  for (let left = 400; (await open()) > 0; left -= 1) {
    if (left === 0) throw new Error(`not done: ${JSON.stringify(await sql('select kind, last_error from outbox_entry where done_at is null'))}`);
    await pause(50);
  }
}

beforeAll(async () => {
  db = await testDatabase();
  registerCatchUp({ schedules: [morning, evening], demoDay });
  handle(first, async ({ at }) => {
    await pause(30);
    heard.push(`first ${at}`);
    await db.arrange(() => enqueue(followUp, { at }));
  });
  handle(followUp, async ({ at }) => {
    if (isStuck) throw new Error('refused');
    await pause(30);
    heard.push(`follow-up ${at}`);
  });
});

afterEach(async () => {
  while (stops.length > 0) await stops.pop()?.();
  await sql('delete from outbox_entry');
  await sql('delete from handled_moment');
  heard.splice(0);
});

afterAll(() => db.close());

/** The days before today, oldest first. */
const lastDays = (count: number): string[] => Array.from({ length: count }, (_, index) => addDays(dayOf(realNow()), index - count));
const utc = (day: string, time: string): string => amsterdamInstant(day, time).toISOString().slice(0, 16);
const dayOfWork = (day: string): string[] => {
  const at = utc(day, '07:00:00');
  return [`tick morning ${at}`, `first ${at}`, `follow-up ${at}`, `tick evening ${utc(day, '19:00:00')}`];
};

describe('an outage', () => {
  it('is caught up on start: each missed moment in order, its work and what follows from that before the next, once with two workers at once', async () => {
    const days = lastDays(4);
    const before = amsterdamInstant(days[0] ?? '', '01:00:00');
    await handledAt('morning', before);
    await handledAt('evening', before);
    await Promise.all([worker([morning, evening]), worker([morning, evening])]);
    await allDone();
    const expected = days.flatMap(dayOfWork);
    expect(heard.slice(0, expected.length)).toEqual(expected);
    expect(heard.filter((line) => !expected.includes(line)).every((line) => line.includes(utc(dayOf(realNow()), '07:00:00').slice(0, 10)))).toBe(true);
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('of more than a month is caught up for the last month', async () => {
    await handledAt('evening', new Date(realNow().getTime() - 90 * 86_400_000));
    await worker([evening]);
    await allDone();
    expect(heard.length).toBeGreaterThanOrEqual(30);
    expect(heard.length).toBeLessThanOrEqual(32);
  });

  it('is none at a first start ever', async () => {
    await worker([morning, evening]);
    await allDone();
    expect(heard).toEqual([]);
    expect(await sql('select schedule_key as key from handled_moment order by 1')).toEqual([{ key: 'evening' }, { key: 'morning' }]);
  });

  it('leaves what was handled before a next start as it was', async () => {
    const at = amsterdamInstant('2022-04-01', '07:00:00');
    await handledAt('morning', at);
    await catchUpOnStart(db.dataSource, [morning, { ...evening, time: 'MACHINE' }]);
    expect(await sql('select schedule_key as key, at from handled_moment')).toEqual([{ key: 'morning', at }]);
  });
});

describe('work that stands still', () => {
  const passing = (): Passing => ({
    dataSource: db.dataSource, schedules: [morning], signal: new AbortController().signal, patienceMs: 600,
    since: (handled) => handled ?? amsterdamInstant('2022-04-02', '00:00:00'), until: amsterdamInstant('2022-04-05', '00:00:00'),
  });

  afterEach(() => { isStuck = false; });

  it('is named, and not waited for again', async () => {
    await worker([]);
    isStuck = true;
    await expect(passTime(passing())).rejects.toEqual(new WorkStandsStill(['spec.follow-up']));
    expect(heard).toEqual(['tick morning 2022-04-02T05:00', 'first 2022-04-02T05:00']);
    isStuck = false;
    expect(await passTime(passing())).toBe(2);
    expect(heard.filter((line) => line.startsWith('tick'))).toEqual(['2022-04-02T05:00', '2022-04-03T05:00', '2022-04-04T05:00'].map((at) => `tick morning ${at}`));
  });

  it('ends when the worker stops, and goes on where it was', async () => {
    const stopping = new AbortController();
    stopping.abort(new Error('The worker stops'));
    await expect(passTime({ ...passing(), signal: stopping.signal })).rejects.toThrow('The worker stops');
    expect(heard).toEqual([]);
  });
});

it('work of a person has no cause', () => {
  expect(presentCause()).toBeNull();
});

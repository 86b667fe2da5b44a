import { setTimeout as pause } from 'node:timers/promises';
import { newId, presentMoment, scheduledMoment, type Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import type { DataSource } from 'typeorm';
import { inCause } from './cause.js';
import { dueMoments, type DueMoment } from './due-moments.js';
import type { Schedule } from './schedules.js';

export interface Passing {
  dataSource: DataSource;
  /** The domain's schedules. */
  schedules: readonly Schedule[];
  /** After which instant a schedule's moments are run, given the last one that was handled. */
  since: (handledAt: Date | null) => Date;
  /** The last instant that counts. */
  until: Date;
  /** Ends between two moments, as soon as the work of the last one is no longer waited for. */
  signal: AbortSignal;
  /** How long the work of one moment may stand still before it is no longer waited for; milliseconds. */
  patienceMs?: number;
}

/** The work that a moment asked for stands still. It stays in the outbox; nobody waits for it any more. */
export class WorkStandsStill extends Error {
  constructor(readonly kinds: readonly string[]) {
    super(`Work that stands still: ${kinds.join(', ')}`);
    this.name = 'WorkStandsStill';
  }
}

/** Any fixed number: one moment at a time, whoever runs it. */
const momentLock = 7_340_004;
const lookAgainMs = 100;

const timeUnit = <T>(dataSource: DataSource, moment: Moment, operation: string, work: (unit: UnitOfWork) => Promise<T>): Promise<T> =>
  UnitOfWork.run(dataSource, { viewer: null, moment, operation }, work, 'pass-time');

/**
 * Runs the moments that are due, one after the other; each waits until the work that the one before it asked for is done, and the work that
 * followed from that. A moment is remembered in the transaction that runs it, so that it runs once: also when this is killed, or done by two at once.
 * Returns how many moments this call ran. Errors: WorkStandsStill; the reason of `signal`.
 */
export async function passTime(passing: Passing): Promise<number> {
  for (let count = 0; ; ) {
    await workIsDone(passing);
    passing.signal.throwIfAborted();
    const next = await timeUnit(passing.dataSource, presentMoment(), 'look ahead', () => nextMoment(passing));
    if (!next) return count;
    if (await runMoment(passing, next)) count += 1;
  }
}

async function nextMoment({ schedules, since, until }: Passing): Promise<DueMoment | undefined> {
  const rows: { key: string; at: Date }[] = await unit().manager.query('select schedule_key as key, at from handled_moment');
  const handled = new Map(rows.map(({ key, at }) => [key, at]));
  return dueMoments(schedules, (key) => since(handled.get(key) ?? null), until).next().value as DueMoment | undefined;
}

/** False when another was quicker. */
async function runMoment(passing: Passing, { key, at }: DueMoment): Promise<boolean> {
  const schedule = passing.schedules.find((candidate) => candidate.key === key);
  const moment = scheduledMoment(at);
  return timeUnit(passing.dataSource, moment, `tick ${key}`, async () => {
    await unit().manager.query('select pg_advisory_xact_lock($1)', [momentLock]);
    const now = await nextMoment(passing);
    if (!schedule || now?.key !== key || now.at.getTime() !== at.getTime() || (await openWork()).length > 0) return false;
    const causeId = newId();
    await inCause(causeId, () => schedule.tick(moment));
    await unit().execute(
      'insert into handled_moment (schedule_key, at, cause_id) values ($1, $2, $3) on conflict (schedule_key) do update set at = excluded.at, cause_id = excluded.cause_id',
      [key, at, causeId],
    );
    return true;
  });
}

const openWork = (): Promise<{ kind: string; count: number; last: string }[]> =>
  unit().manager.query(
    `select kind, count(*) as count, max(id::text) as last from outbox_entry where done_at is null and set_aside_at is null and cause_id in (select cause_id from handled_moment)
      group by kind order by kind`,
  );

/** Waits for what the last moments asked for. Each piece of work that gets done, and each that is added, is a reason to wait on. */
async function workIsDone({ dataSource, signal, patienceMs = 120_000 }: Passing): Promise<void> {
  let seen = '';
  let since = performance.now();
  for (;;) {
    const open = await timeUnit(dataSource, presentMoment(), 'wait for work', openWork);
    if (open.length === 0) return;
    signal.throwIfAborted();
    const now = JSON.stringify(open);
    if (now !== seen) since = performance.now();
    else if (performance.now() - since > patienceMs) {
      await timeUnit(dataSource, presentMoment(), 'wait no longer', () => unit().execute('update handled_moment set cause_id = null'));
      throw new WorkStandsStill(open.map(({ kind }) => kind));
    }
    seen = now;
    await pause(lookAgainMs, undefined, { signal }).catch(() => undefined);
  }
}

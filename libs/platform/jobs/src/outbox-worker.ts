import { UnrecoverableError, type Job } from 'bullmq';
import { logger, presentMoment, realNow, scheduledMoment, type Day } from '@schakel/kernel';
import { UnitOfWork, listen, type SystemPurpose } from '@schakel/database';
import type { DataSource } from 'typeorm';
import { outboxChannel } from './enqueue.js';
import { jobHandlers } from './job-handlers.js';
import type { WorkQueue } from './queue.js';
import type { Schedule } from './schedules.js';

interface OutboxSettings {
  dataSource: DataSource;
  databaseUrl: string;
  work: WorkQueue;
  schedules: Schedule[];
  /** The demo clock's day, asked at each tick; null when the clock is the real one. */
  demoDay: () => Promise<Day | null>;
  /** How long a claim holds when its worker says nothing more; milliseconds. */
  leaseMs?: number;
  pollMs?: number;
}

const tickName = 'tick';
const retries = { attempts: 12, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: true, removeOnFail: true };

/** Hands committed outbox entries to the queue and works them off; upserts the schedules. Returns how to stop. */
export async function startOutboxWorker(settings: OutboxSettings): Promise<() => Promise<void>> {
  const { work, schedules, pollMs = 5_000 } = settings;
  const worker = work.worker((job) => (job.name === tickName ? runTick(settings, job) : runEntry(settings, String(job.data.id))), 4);
  await Promise.all(schedules.map((schedule) =>
    work.queue.upsertJobScheduler(schedule.key, { pattern: schedule.cron, tz: schedule.timeZone }, { name: tickName, data: { key: schedule.key } })));
  let busy: Promise<void> = Promise.resolve();
  const dispatch = (): void => {
    busy = busy.then(() => dispatchEntries(settings)).catch((error: Error) => logger.error({ error: error.message }, 'outbox dispatch'));
  };
  const stopListening = await listen({ url: settings.databaseUrl, channel: outboxChannel, applicationName: 'schakel outbox listener', onNotice: dispatch, onReturn: dispatch });
  const timer = setInterval(dispatch, pollMs);
  dispatch();
  return async () => {
    clearInterval(timer);
    await stopListening();
    await busy;
    await worker.close();
    await work.close();
  };
}

const system = <T>(settings: OutboxSettings, operation: string, purpose: SystemPurpose, run: (unit: UnitOfWork) => Promise<T>): Promise<T> =>
  UnitOfWork.run(settings.dataSource, { moment: presentMoment(), operation, viewer: null }, run, purpose);

async function dispatchEntries(settings: OutboxSettings): Promise<void> {
  for (;;) {
    const handed = await system(settings, 'dispatch', 'outbox', async (unit) => {
      // What was handed over long ago and is neither done nor being done was lost by the queue: hand it over again.
      const rows: { id: string; kind: string }[] = await unit.manager.query(
        `select id, kind from outbox_entry where done_at is null
            and (dispatched_at is null or (dispatched_at < $1 and (claimed_at is null or claimed_at < $1) and attempts < 40))
          order by created_at limit 200 for update skip locked`,
        [new Date(realNow().getTime() - 600_000)],
      );
      if (rows.length === 0) return 0;
      await settings.work.queue.addBulk(rows.map((row) => ({ name: row.kind, data: { id: row.id }, opts: { jobId: row.id, ...retries } })));
      await unit.manager.query('update outbox_entry set dispatched_at = $2 where id = any ($1)', [rows.map((row) => row.id), realNow()]);
      return rows.length;
    });
    if (handed === 0) return;
  }
}

async function runTick(settings: OutboxSettings, job: Job): Promise<void> {
  const schedule = settings.schedules.find((candidate) => candidate.key === job.data.key);
  if (!schedule) throw new UnrecoverableError(`No schedule '${String(job.data.key)}'`);
  const demoDay = await settings.demoDay();
  // The moment it stands for, however late it runs: BullMQ keeps it with the job.
  const due = new Date(job.opts.prevMillis ?? job.timestamp);
  const moment = demoDay ? presentMoment(demoDay, due) : scheduledMoment(due);
  await UnitOfWork.run(settings.dataSource, { moment, operation: `tick ${schedule.key}`, viewer: null }, () => schedule.tick(moment), 'sweep');
}

interface ClaimedEntry {
  kind: string;
  payload: never;
  attempts: number;
}

async function runEntry(settings: OutboxSettings, id: string): Promise<void> {
  const claimed = await claim(settings, id);
  if (claimed === 'done') return;
  const handler = jobHandlers.get(claimed.kind);
  if (!handler) throw new UnrecoverableError(`No handler for '${claimed.kind}'`);
  try {
    await handler(claimed.payload, { dataSource: settings.dataSource, outboxId: id, attempt: claimed.attempts });
    await mark(settings, `update outbox_entry set done_at = $2, last_error = null where id = $1`, [id, realNow()]);
  } catch (error) {
    logger.warn({ kind: claimed.kind, id, error: (error as Error).message }, 'job failed');
    await mark(settings, `update outbox_entry set claimed_at = null, last_error = $2 where id = $1`, [id, (error as Error).message.slice(0, 500)]);
    throw error;
  }
}

const mark = (settings: OutboxSettings, statement: string, parameters: unknown[]): Promise<number> =>
  system(settings, 'mark', 'worker-bookkeeping', (unit) => unit.execute(statement, parameters));

/** One worker at a time per entry. A claim whose worker died runs out with its lease. */
async function claim(settings: OutboxSettings, id: string): Promise<ClaimedEntry | 'done'> {
  const now = realNow();
  return system(settings, 'claim', 'worker-bookkeeping', async (unit) => {
    const [rows]: [ClaimedEntry[], number] = await unit.manager.query(
      `update outbox_entry set claimed_at = $2, attempts = attempts + 1
        where id = $1 and done_at is null and (claimed_at is null or claimed_at < $3) returning kind, payload, attempts`,
      [id, now, new Date(now.getTime() - (settings.leaseMs ?? 30_000))],
    );
    if (rows[0]) return rows[0];
    const open: unknown[] = await unit.manager.query('select 1 from outbox_entry where id = $1 and done_at is null', [id]);
    if (open.length > 0) throw new Error('Another worker holds this entry');
    return 'done';
  });
}

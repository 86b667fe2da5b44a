import { UnrecoverableError, type Job } from 'bullmq';
import { logger, presentMoment, scheduledMoment } from '@schakel/kernel';
import { UnitOfWork, listen } from '@schakel/database';
import { askToCatchUp, catchUpOnStart, isOfDomain } from './catch-up.js';
import { dispatchEntries } from './dispatch-entries.js';
import { outboxChannel } from './enqueue.js';
import { system, type OutboxSettings } from './outbox-settings.js';
import { lifeMark, queueLife } from './queue-life.js';
import { runEntry } from './run-entry.js';
import { Beat, noteSchedules, noted } from './worker-signs.js';

const tickName = 'tick';

/** Hands committed outbox entries to the queue and works them off; upserts the schedules. Returns how to stop. */
export async function startOutboxWorker(settings: OutboxSettings): Promise<() => Promise<void>> {
  const { work, pollMs = 5_000 } = settings;
  const stopping = new AbortController();
  const dispatcher = new Dispatcher(settings);
  const worker = work.worker(async (job) => {
    if (job.name === lifeMark) return;
    if (job.name === tickName) return runTick(settings, job);
    const pause = await runEntry(settings, String(job.data.id), stopping.signal);
    if (pause !== null) dispatcher.dispatchAfter(pause);
  }, 4);
  await noteSchedules(settings);
  if (!(await settings.demoDay())) await catchUpOnStart(settings.dataSource, settings.schedules);
  await dispatcher.first();
  const dispatch = (): void => dispatcher.dispatch();
  const stopListening = await listen({ url: settings.databaseUrl, channel: outboxChannel, applicationName: 'schakel outbox listener', onNotice: dispatch, onReturn: dispatch });
  const timer = setInterval(dispatch, pollMs);
  return async () => {
    clearInterval(timer);
    stopping.abort(new Error('The worker stops'));
    await stopListening();
    await dispatcher.stop();
    await work.close(worker);
    await dispatcher.beat.end();
  };
}

/** Dispatches one round at a time, however often it is asked; a queue with a new life gets its schedules first. */
class Dispatcher {
  private busy: Promise<void> = Promise.resolve();
  private isAsked = false;
  private life: string | null = null;
  private readonly timers = new Set<NodeJS.Timeout>();
  readonly beat: Beat;

  constructor(private readonly settings: OutboxSettings) {
    this.beat = new Beat(settings);
  }

  /** The first round: fails when the queue cannot be spoken to. */
  async first(): Promise<void> {
    await this.round();
  }

  dispatch(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    this.busy = this.busy.then(() => this.round()).catch((error: Error) => logger.error({ error: error.message }, 'outbox dispatch'));
  }

  dispatchAfter(milliseconds: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.dispatch();
    }, milliseconds);
    this.timers.add(timer);
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.isAsked = true;
    await this.busy;
  }

  private async round(): Promise<void> {
    this.isAsked = false;
    await this.beat.give();
    const life = await queueLife(this.settings.work.queue);
    if (life !== this.life) {
      await upsertSchedules(this.settings);
      if (this.life !== null) logger.warn('the queue is a new one: what was not done is handed over again');
      this.life = life;
    }
    await dispatchEntries(this.settings, life);
  }
}

async function upsertSchedules({ work, schedules }: OutboxSettings): Promise<void> {
  const upsert = ({ key, cron, timeZone }: OutboxSettings['schedules'][number]) =>
    work.queue.upsertJobScheduler(key, { pattern: cron, tz: timeZone }, { name: tickName, data: { key } });
  // Two workers that start at once may meet in one schedule: who comes second is refused, and finds it there when he says it again.
  await Promise.all(schedules.map((schedule) => upsert(schedule).catch((error: Error) => {
    if (!error.message.includes('job ID already exists')) throw error;
    return upsert(schedule);
  })));
}

async function runTick(settings: OutboxSettings, job: Job): Promise<void> {
  const schedule = settings.schedules.find((candidate) => candidate.key === job.data.key);
  if (!schedule) throw new UnrecoverableError(`No schedule '${String(job.data.key)}'`);
  const demoDay = await settings.demoDay();
  // The moment it stands for, however late it runs: BullMQ keeps it with the job.
  const due = new Date(job.opts.prevMillis ?? job.timestamp);
  if (isOfDomain(schedule)) {
    // On a demo clock time passes only when the administrator moves it.
    if (!demoDay) await system(settings, `tick ${schedule.key}`, 'pass-time', () => askToCatchUp(due, `tick ${schedule.key} ${due.toISOString()}`));
    return;
  }
  const moment = demoDay ? presentMoment(demoDay, due) : scheduledMoment(due);
  await noted(settings, schedule.key, moment.at, () =>
    UnitOfWork.run(settings.dataSource, { moment, operation: `tick ${schedule.key}`, viewer: null }, () => schedule.tick(moment), 'sweep'));
}

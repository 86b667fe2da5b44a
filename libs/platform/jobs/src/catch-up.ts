import { logger, presentMoment, realNow, type Day } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import type { DataSource } from 'typeorm';
import { enqueue, jobKind } from './enqueue.js';
import { handle } from './job-handlers.js';
import { passTime, WorkStandsStill, type Passing } from './pass-time.js';
import type { Schedule } from './schedules.js';

/** Real time has passed: the moments of the domain's schedules up to `until` (ISO) are due. */
const timePassed = jobKind<{ until: string }>('jobs.time-passed', 'Nalopen wat op zijn tijd moest gebeuren');

export const isOfDomain = ({ time }: Pick<Schedule, 'time'>): boolean => time === 'DOMAIN';

/**
 * How far back missed moments are run, in days. What falls due is found by ranges, so the moments of the last month say what older ones
 * missed; running those too would only send people old news.
 */
export const lookBackDays = 31;
const lookBackMs = lookBackDays * 86_400_000;

/** Asks for everything that is due now. `onceKey`: the moment of a schedule that asked for it. */
export const askToCatchUp = (until: Date, onceKey: string | null = null): Promise<string | null> =>
  enqueue(timePassed, { until: until.toISOString() }, onceKey);

/** On a start: a schedule that was never seen has nothing to catch up; what the others missed while nothing ran is asked for. */
export const catchUpOnStart = (dataSource: DataSource, schedules: readonly Schedule[]): Promise<void> =>
  UnitOfWork.run(dataSource, { viewer: null, moment: presentMoment(), operation: 'start' }, async () => {
    const domain = schedules.filter(isOfDomain);
    if (domain.length === 0) return;
    const now = realNow();
    for (const { key } of domain) await unit().execute('insert into handled_moment (schedule_key, at) values ($1, $2) on conflict do nothing', [key, now]);
    await askToCatchUp(now);
  }, 'pass-time');

interface CatchUpSettings {
  schedules: readonly Schedule[];
  /** The demo clock's day; null when the clock is the real one. */
  demoDay: () => Promise<Day | null>;
  patienceMs?: number;
}

/** Registers the job that runs what is due by the real clock, once per process. On a demo clock time passes only when the administrator moves it. */
export function registerCatchUp({ schedules, demoDay, patienceMs }: CatchUpSettings): void {
  handle(timePassed, async ({ until }, { dataSource, signal }) => {
    if (await demoDay()) return;
    // The clock of the machine that asked may be ahead of ours.
    const end = new Date(Math.max(Date.parse(until), realNow().getTime()));
    const earliest = new Date(end.getTime() - lookBackMs);
    const since = (handledAt: Date | null): Date => (handledAt && handledAt > earliest ? handledAt : handledAt ? earliest : end);
    await passAll({ dataSource, schedules: schedules.filter(isOfDomain), since, until: end, signal, ...(patienceMs ? { patienceMs } : {}) });
  });
}

/** Real time waits for nobody: work that stands still is left to the queue, and the next moment is run. */
async function passAll(passing: Passing): Promise<void> {
  for (;;) {
    try {
      const count = await passTime(passing);
      if (count > 0) logger.info({ count }, 'moments of schedules were run');
      return;
    } catch (error) {
      if (!(error instanceof WorkStandsStill)) throw error;
      logger.warn({ kinds: error.kinds }, 'work of a schedule stands still');
    }
  }
}

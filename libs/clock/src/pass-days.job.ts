import { addDays, amsterdamInstant, inWords, logger, presentMoment, realNow, type Day } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { WorkStandsStill, handle, isOfDomain, jobLabels, passTime, type JobContext, type Schedule } from '@schakel/jobs';
import type { DataSource } from 'typeorm';
import { ClockPassage, PassageState } from './clock-passage.entity.js';
import { clockMoved } from './move-clock.js';
import { writeChronicle } from './write-chronicle.js';

interface PassSettings {
  schedules: readonly Schedule[];
  /** How long the work of one moment may stand still; milliseconds. */
  patienceMs?: number;
}

/** After so many tries a fault is no accident. */
const mostTries = 4;

/** Registers the job that moves the demo clock, once per process. */
export function registerClockJobs({ schedules, patienceMs = 60_000 }: PassSettings): void {
  const domain = schedules.filter(isOfDomain);
  handle(clockMoved, async ({ passageId }, context) => {
    try {
      await passDays(passageId, domain, context, patienceMs);
    } catch (error) {
      if (error instanceof WorkStandsStill) await fail(context.dataSource, passageId, standsStill(error));
      else if (context.signal.aborted || context.attempt < mostTries) throw error;
      else {
        logger.error({ error: (error as Error).message }, 'the demo clock could not be moved');
        await fail(context.dataSource, passageId, 'Er ging iets mis in Schakel zelf: het logboek van de worker zegt wat.');
      }
    }
  });
}

const system = <T>(dataSource: DataSource, day: Day, work: () => Promise<T>): Promise<T> =>
  UnitOfWork.run(dataSource, { viewer: null, moment: presentMoment(day), operation: 'move clock' }, work, 'pass-time');

/** The move, for as long as it goes on. */
const runningPassage = async (dataSource: DataSource, id: string): Promise<ClockPassage | null> =>
  UnitOfWork.run(dataSource, { viewer: null, moment: presentMoment(), operation: 'move clock' }, () =>
    unit().manager.findOneBy(ClockPassage, { id, state: PassageState.RUNNING }), 'pass-time');

const startOf = (day: Day): Date => amsterdamInstant(day, '00:00:00');
const endOf = (day: Day): Date => new Date(startOf(addDays(day, 1)).getTime() - 1);

/** Day after day: the clock is put on it, its moments are run, its chronicle is written. Killed in between, it goes on with the day it was at. */
async function passDays(passageId: string, schedules: readonly Schedule[], { dataSource, signal }: JobContext, patienceMs: number): Promise<void> {
  for (;;) {
    const passage = await runningPassage(dataSource, passageId);
    if (!passage) return;
    const { fromDay, toDay, reachedDay } = passage;
    if (reachedDay >= toDay) return end(dataSource, passage, PassageState.DONE);
    if (passage.isStopAsked) return end(dataSource, passage, PassageState.STOPPED);
    const day = addDays(reachedDay, 1);
    await system(dataSource, day, () => unit().execute('update domain_clock set demo_day = $1 where demo_day is not null', [day]));
    // What a failed move left of its last day comes first; moments of another clock (before a reset, or the real one) do not count.
    const since = (handledAt: Date | null): Date => (handledAt && handledAt >= startOf(fromDay) && handledAt <= endOf(toDay) ? handledAt : endOf(fromDay));
    await passTime({ dataSource, schedules, since, until: endOf(day), signal, patienceMs });
    await system(dataSource, day, () => writeChronicle(passage, day));
  }
}

const end = async (dataSource: DataSource, { id, reachedDay }: ClockPassage, state: PassageState, failure: string | null = null): Promise<void> => {
  await system(dataSource, reachedDay, () =>
    unit().execute(`update clock_passage set state = $2, finished_at = $3, failure = $4 where id = $1 and state = 'RUNNING'`, [id, state, realNow(), failure]));
};

/** The clock stays on the day whose work failed; what was sent on it stands in the chronicle. */
async function fail(dataSource: DataSource, passageId: string, reason: string): Promise<void> {
  const passage = await runningPassage(dataSource, passageId);
  if (!passage) return;
  const day = addDays(passage.reachedDay, 1);
  await system(dataSource, day, () => writeChronicle(passage, day));
  await end(dataSource, passage, PassageState.FAILED, `Het werk van ${inWords(day)} kwam niet af. ${reason} De klok staat op die dag. Wat nog wacht, probeert Schakel vanzelf opnieuw; daarna kunt u de klok verder zetten.`);
}

const standsStill = ({ kinds }: WorkStandsStill): string => `Dit stond stil: ${kinds.map((kind) => jobLabels.get(kind)?.toLowerCase() ?? kind).join(', ')}.`;

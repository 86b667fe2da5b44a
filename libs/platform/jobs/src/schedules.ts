import type { Moment } from '@schakel/kernel';

/**
 * DOMAIN: what people were promised by the calendar; runs once per moment, in order, also when the moment was missed or the demo clock passes it.
 * MACHINE: upkeep of this house in real time; a missed round is made good by the next.
 */
export type ScheduleTime = 'DOMAIN' | 'MACHINE';

/** One clock of the house; all of them stand in apps/worker/src/schedules.ts. */
export interface Schedule {
  /** Stable key: the schedule is upserted under it. */
  key: string;
  time: ScheduleTime;
  /** Five-field cron expression. */
  cron: string;
  timeZone: string;
  why: string;
  /** Asks for the work that belongs to that moment; must find it asked when called twice. */
  tick: (moment: Moment) => Promise<void>;
}

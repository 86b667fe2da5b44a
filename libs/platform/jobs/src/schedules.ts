import type { Moment } from '@schakel/kernel';

/** One clock of the house; all of them stand in apps/worker/src/schedules.ts. */
export interface Schedule {
  /** Stable key: the schedule is upserted under it. */
  key: string;
  /** Five-field cron expression. */
  cron: string;
  timeZone: string;
  why: string;
  /** Asks for the work that belongs to that moment; must find it asked when called twice. */
  tick: (moment: Moment) => Promise<void>;
}

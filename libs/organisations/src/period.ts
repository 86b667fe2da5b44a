import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';

/** From–until, both days included; no day is no bound. */
export interface Period {
  from: Day | null;
  until: Day | null;
}

export const holdsOn = ({ from, until }: Period, day: Day): boolean => (!from || from <= day) && (!until || until >= day);

/** What holds on the day of this unit of work. */
export const current = <T extends Period>(rows: T[]): T[] => rows.filter((row) => holdsOn(row, unit().moment.day));

import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';

/** From–until, both days included; no day is no bound. */
export interface Period {
  from: Day | null;
  until: Day | null;
}

export const holdsOn = ({ from, until }: Period, day: Day): boolean => (!from || from <= day) && (!until || until >= day);

/** The same in SQL, of a row with from–until under that alias; `day` is a date in SQL: `$2::date`, a function's argument. */
export const holdsSql = (alias: string, day: string): string => `(${alias}."from" is null or ${alias}."from" <= ${day}) and (${alias}.until is null or ${alias}.until >= ${day})`;

/** What holds on the day of this unit of work. */
export const current = <T extends Period>(rows: T[]): T[] => rows.filter((row) => holdsOn(row, unit().moment.day));

const overlap = (one: Period, other: Period): boolean => (!one.until || !other.from || one.until >= other.from) && (!other.until || !one.from || other.until >= one.from);

/** Calls `refuse` when the period shares a day with one of those that are there. */
export function mustNotOverlap(present: readonly Period[], wanted: Period, refuse: () => never): void {
  if (present.some((one) => overlap(one, wanted))) refuse();
}

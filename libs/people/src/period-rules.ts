import { addDays, conflict, invalid, type Day } from '@schakel/kernel';
import { unit, type VersionedRow } from '@schakel/database';
import { change, remove } from '@schakel/history';

/** From–until, both days included; no day is no bound. */
export interface Bounds {
  from: Day | null;
  until: Day | null;
}

/** Errors: INVALID `until` for a last day before the first. */
export function checkBounds({ from, until }: Bounds): void {
  if (from && until && until < from) throw invalid({ field: 'until', message: 'De laatste dag ligt vóór de eerste dag.' });
}

const meet = (a: Bounds, b: Bounds): boolean => (!a.until || !b.from || b.from <= a.until) && (!b.until || !a.from || a.from <= b.until);

/** Errors: CONFLICT PERIOD_OVERLAPS when one of the present periods has a day in common with the wanted one. */
export function refuseOverlap(present: readonly Bounds[], wanted: Bounds, message: string): void {
  const other = present.find((one) => meet(one, wanted));
  if (other) throw conflict('PERIOD_OVERLAPS', message, { from: other.from, until: other.until });
}

/** The last day that counts: the one that was chosen, or for 'at once' yesterday, so that nothing of it holds today. */
export const lastDayOf = (chosen: Day | null | undefined): Day => chosen ?? addDays(unit().moment.day, -1);

/**
 * Ends what holds from–until after its last day. What had not yet begun by then is taken away; its history stays.
 * Errors: CONFLICT ALREADY_ENDED, CONFLICT STALE_VERSION.
 */
export async function endPeriod<T extends VersionedRow & Bounds>(row: T, seenVersion: number, lastDay: Day): Promise<void> {
  if (row.version === seenVersion && row.until && row.until <= lastDay) throw conflict('ALREADY_ENDED', 'Dit is dan al geëindigd.', { until: row.until });
  if (row.from && lastDay < row.from) await remove(row, seenVersion);
  else await change(row, seenVersion, { until: lastDay } as Partial<T>);
}

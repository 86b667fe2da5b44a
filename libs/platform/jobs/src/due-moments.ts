import { CronExpressionParser } from 'cron-parser';
import type { Schedule } from './schedules.js';

/** When a schedule runs; the same reading of cron as the queue has. */
export type Timetable = Pick<Schedule, 'key' | 'cron' | 'timeZone'>;

/** A moment that a schedule stands for. */
export interface DueMoment {
  readonly key: string;
  readonly at: Date;
}

/** The first moment of a timetable after an instant. A time that a change to summer time skips counts as the hour after; one that comes twice counts once. */
function firstAfter({ key, cron, timeZone }: Timetable, after: Date): DueMoment {
  return { key, at: CronExpressionParser.parse(cron, { currentDate: after, tz: timeZone }).next().toDate() };
}

/**
 * Every moment of the timetables after `since` (asked per schedule) up to and including `until`, in the order in which they come; moments
 * at one instant in the order of the timetables. The one enumeration of time that passes: for the demo clock and after an outage.
 */
export function* dueMoments(timetables: readonly Timetable[], since: (key: string) => Date, until: Date): Generator<DueMoment> {
  const ahead = timetables.map((timetable) => ({ timetable, next: firstAfter(timetable, since(timetable.key)) }));
  for (;;) {
    let earliest = ahead[0];
    for (const candidate of ahead) if (earliest && candidate.next.at < earliest.next.at) earliest = candidate;
    if (!earliest || earliest.next.at > until) return;
    yield earliest.next;
    earliest.next = firstAfter(earliest.timetable, earliest.next.at);
  }
}

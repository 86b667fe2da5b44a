import { dayOf, timeZone, type Day } from './days.js';

/**
 * The one place where the present comes from. Rules of the domain take `Moment`s as arguments; nobody else asks what time it is.
 * In demo mode the domain's day stands still (or is moved by the administrator) while the time of day goes on.
 */
export interface Moment {
  /** The instant for the rules of the domain. */
  readonly at: Date;
  /** Its day in Amsterdam. */
  readonly day: Day;
  /** The instant on the wall: history keeps both. */
  readonly realAt: Date;
}

export const realNow = (): Date => new Date();

const offset = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** The instant at which clocks in Amsterdam show `time` on `day`; a time that a DST change skips counts as the hour after. */
export function amsterdamInstant(day: Day, time: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}Z`);
  for (const hours of [1, 2]) {
    const candidate = new Date(asIfUtc - hours * 3_600_000);
    if (dayOf(candidate) === day && offset.format(candidate) === time) return candidate;
  }
  return new Date(asIfUtc - 3_600_000);
}

/** The present moment; with a demo day, that day at the real time of day. */
export function presentMoment(demoDay?: Day | null, realAt: Date = realNow()): Moment {
  if (!demoDay) return { at: realAt, day: dayOf(realAt), realAt };
  return { at: amsterdamInstant(demoDay, offset.format(realAt)), day: demoDay, realAt };
}

/** A moment that a schedule stands for, worked off now or later. */
export const scheduledMoment = (at: Date, realAt: Date = realNow()): Moment => ({ at, day: dayOf(at), realAt });

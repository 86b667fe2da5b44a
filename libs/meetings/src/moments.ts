import { holidayOn, weekday, type Day } from '@schakel/kernel';
import type { WallTime } from './meeting.entity.js';

/** 'HH:MM' on a clock of 24 hours. */
export const isWallTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** When a table meets: wall times, so that ten o'clock stays ten o'clock when the clocks are changed. */
export interface PlannedMoment {
  heldOn: Day;
  startsAt: WallTime | null;
  endsAt: WallTime | null;
}

/** On one day, at the same time; of what has no time yet the whole day counts. */
export function overlaps(a: PlannedMoment, b: PlannedMoment): boolean {
  if (a.heldOn !== b.heldOn) return false;
  if (!a.startsAt || !a.endsAt || !b.startsAt || !b.endsAt) return true;
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/**
 * The holiday on which no table meets. Bevrijdingsdag counts in lustrum years alone, as in most collective agreements: in other years
 * it is a working day for most of those who come.
 */
export function freeDayOn(day: Day): string | undefined {
  if (day.endsWith('-05-05') && Number(day.slice(0, 4)) % 5 === 0) return 'Bevrijdingsdag';
  return holidayOn(day);
}

export const isWeekend = (day: Day): boolean => weekday(day) > 5;

import { holidayOn, weekday, type Day } from '@schakel/kernel';
import type { WallTime } from './meeting.entity.js';

/** 'HH:MM' on a clock of 24 hours. */
export const isWallTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What the clock shows so many minutes later. */
export function clockAfter(time: WallTime, minutes: number): WallTime {
  const total = (minutesOf(time) + minutes) % 1_440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

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

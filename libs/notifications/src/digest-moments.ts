import { addDays, amsterdamInstant, isWorkingDay, weekday, type Day, type Moment } from '@schakel/kernel';
import { MailPace } from './notification-topics.js';

/** When digests go, in Amsterdam: at the end of a working day, and early on the first working day of a week. */
export const digestTimes = { DAILY: '16:00:00', WEEKLY: '07:30:00' } as const;

/** A digest of that pace goes on that day: working days; for the week its first one, so that a holiday on Monday moves it. */
export function isDigestDay(pace: MailPace.DAILY | MailPace.WEEKLY, day: Day): boolean {
  if (!isWorkingDay(day)) return false;
  if (pace === MailPace.DAILY) return true;
  return Array.from({ length: weekday(day) - 1 }, (_, days) => addDays(day, -1 - days)).every((earlier) => !isWorkingDay(earlier));
}

/** The next digest of that pace after a moment. */
export function nextDigest(pace: MailPace.DAILY | MailPace.WEEKLY, { at, day }: Moment): Date {
  for (let next = day; ; next = addDays(next, 1)) {
    const instant = amsterdamInstant(next, digestTimes[pace]);
    if (instant > at && isDigestDay(pace, next)) return instant;
  }
}

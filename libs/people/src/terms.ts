import { LinkPurpose } from './one-time-link.entity.js';

/** How long a session lives, by the clock on the wall. (standards: idle 15–30 minutes at low risk, a working day at most.) */
export const sessionTerms = {
  absoluteHours: 12,
  idleMinutes: 30,
  /** A session in use is written down at most this often, so that reading costs no writes. */
  touchMinutes: 1,
  /** An ended session is kept this long: a browser that was signed in before is not held up by the failures of strangers. */
  rememberedDays: 30,
} as const;

/** How long a one-time link works after it was sent. */
export const linkTermHours: Readonly<Record<LinkPurpose, number>> = {
  [LinkPurpose.RESET_PASSWORD]: 1,
  [LinkPurpose.INVITATION]: 7 * 24,
  [LinkPurpose.CONFIRM_EMAIL]: 24,
};

export const hoursAfter = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * 3_600_000);

import { unit } from '@schakel/database';
import type { Schedule } from '@schakel/jobs';
import { sessionTerms } from './terms.js';

/** Every night: what sign-in no longer needs goes, by the clock on the wall. What happened stays in history. */
export const tidySignInSchedule: Schedule = {
  key: 'tidy-sign-in',
  time: 'MACHINE',
  cron: '20 4 * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'Ended sessions, old links and old failures are data about people that serve no purpose any more.',
  tick: async () => {
    const { manager } = unit();
    const days = [sessionTerms.rememberedDays];
    await manager.query(`delete from sign_in_delay where last_failed_at < clock_timestamp() - interval '2 days'`);
    await manager.query('delete from session where created_at < clock_timestamp() - make_interval(days => $1)', days);
    await manager.query('delete from one_time_link where expires_at < clock_timestamp() - make_interval(days => $1)', days);
  },
};

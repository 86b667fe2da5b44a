import { realNow } from '@schakel/kernel';
import { unit } from '@schakel/database';
import type { Schedule } from '@schakel/jobs';

const kept = 24 * 60 * 60 * 1_000;

/** Answers under idempotency keys serve a request that is sent again, and hold texts: after a day they go. */
export const tidyAnswersSchedule: Schedule = {
  key: 'tidy-answers',
  time: 'MACHINE',
  cron: '40 4 * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'A retried request gives the same answer for a day; longer is keeping texts for nothing.',
  tick: async () => {
    await unit().execute('delete from idempotency_key where created_at < $1', [new Date(realNow().getTime() - kept)]);
  },
};

import { realNow } from '@schakel/kernel';
import { unit } from '@schakel/database';
import type { Schedule } from '@schakel/jobs';
import { answerDays } from './answer.js';
import { unsubscribeDays } from './unsubscribe.js';

/** What was read is kept this long, what never was this long; days. The history of the things themselves stays. */
export const keptDays = { read: 90, unread: 400 } as const;

export const tidyNotificationsSchedule: Schedule = {
  key: 'tidy-notifications',
  time: 'MACHINE',
  cron: '20 3 * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'Notifications point at news; what was read a quarter ago is none.',
  tick: async ({ at }) => {
    await unit().execute(`delete from notification where read_at < $1::timestamptz - interval '${keptDays.read} days'`, [at]);
    await unit().execute(`delete from notification where at < $1::timestamptz - interval '${keptDays.unread} days'`, [at]);
    await unit().execute('delete from answer_token where created_at < $1', [new Date(realNow().getTime() - answerDays * 86_400_000)]);
    await unit().execute('delete from unsubscribe_token where created_at < $1', [new Date(realNow().getTime() - unsubscribeDays * 86_400_000)]);
  },
};

import { isWorkingDay } from '@schakel/kernel';
import type { Schedule } from '@schakel/jobs';
import { askAgainForQueuedMails } from './send-mail.job.js';
import { askForReminders } from './sweep-reminders.job.js';

/** Working days at seven: reminders lie ready when people start. */
export const reminderSchedule: Schedule = {
  key: 'reminders',
  cron: '0 7 * * 1-5',
  timeZone: 'Europe/Amsterdam',
  why: 'Reminders lie ready when people start their working day; on Dutch public holidays nobody is asked for anything.',
  tick: async (moment) => {
    if (isWorkingDay(moment.day)) await askForReminders(moment, `schedule ${moment.at.toISOString()}`);
  },
};

export const queuedMailSchedule: Schedule = {
  key: 'queued-mails',
  cron: '30 * * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'A mail server that was away for longer than the queue tries costs nobody a mail.',
  tick: () => askAgainForQueuedMails(),
};

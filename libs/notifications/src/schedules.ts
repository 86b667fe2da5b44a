import { isWorkingDay } from '@schakel/kernel';
import type { Schedule } from '@schakel/jobs';
import { isDigestDay } from './digest-moments.js';
import { MailPace } from './notification-topics.js';
import { askForDigest } from './send-digests.job.js';
import { askAgainForQueuedMails, forgetWordsOfFailed } from './send-mail.job.js';
import { askForReminders } from './sweep-reminders.job.js';

/** Working days at seven: reminders lie ready when people start. */
export const reminderSchedule: Schedule = {
  key: 'reminders',
  time: 'DOMAIN',
  cron: '0 7 * * 1-5',
  timeZone: 'Europe/Amsterdam',
  why: 'Reminders lie ready when people start their working day; on Dutch public holidays nobody is asked for anything.',
  tick: async (moment) => {
    if (isWorkingDay(moment.day)) await askForReminders(moment, `schedule ${moment.at.toISOString()}`);
  },
};

export const queuedMailSchedule: Schedule = {
  key: 'queued-mails',
  time: 'MACHINE',
  cron: '30 * * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'A mail server that was away for longer than the queue tries costs nobody a mail.',
  tick: async () => {
    await askAgainForQueuedMails();
    await forgetWordsOfFailed();
  },
};

/** What came in within a few minutes goes in one mail. Real time: a round that was missed is made good by the next, however far the demo clock moves. */
export const atOnceSchedule: Schedule = {
  key: 'digest-at-once',
  time: 'MACHINE',
  cron: '*/5 * * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'Who wants news at once gets it within five minutes, several things in one mail.',
  tick: (moment) => askForDigest(MailPace.AT_ONCE, moment),
};

/** A demo clock passes a day in seconds, between two rounds of the machine: what that day brought goes out on it. On the real clock it finds nothing left. */
export const atOnceOfDaySchedule: Schedule = {
  key: 'digest-at-once-of-day',
  time: 'DOMAIN',
  cron: '45 23 * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'News of a day that the demo clock passes goes out on that day to who wants it at once, and stands in its chronicle.',
  tick: (moment) => askForDigest(MailPace.AT_ONCE, moment),
};

/** The hour is that of `digestTimes`. */
export const dailyDigestSchedule: Schedule = {
  key: 'digest-daily',
  time: 'DOMAIN',
  cron: '0 16 * * 1-5',
  timeZone: 'Europe/Amsterdam',
  why: 'One mail at the end of a working day with what happened on it; none on Dutch public holidays.',
  tick: async (moment) => {
    if (isDigestDay(MailPace.DAILY, moment.day)) await askForDigest(MailPace.DAILY, moment);
  },
};

export const weeklyDigestSchedule: Schedule = {
  key: 'digest-weekly',
  time: 'DOMAIN',
  cron: '30 7 * * 1-5',
  timeZone: 'Europe/Amsterdam',
  why: 'One mail on Monday with the news of a week; where Monday is a holiday on the first working day after it.',
  tick: async (moment) => {
    if (isDigestDay(MailPace.WEEKLY, moment.day)) await askForDigest(MailPace.WEEKLY, moment);
  },
};

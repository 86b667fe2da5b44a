import { isWorkingDay } from '@schakel/kernel';
import { enqueue, type Schedule } from '@schakel/jobs';
import { askForConvocations } from './convocations.job.js';
import { meetingRemindersDue } from './remind-of-meetings.job.js';

/** Real time: a round that was missed is made good by the next. */
export const convocationSchedule: Schedule = {
  key: 'convocations',
  time: 'MACHINE',
  cron: '*/5 * * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'Who joins a body is invited to its meetings within minutes, and who leaves it gets them out of his calendar.',
  tick: askForConvocations,
};

/** Seats begin and end by the calendar: of a day that the demo clock passes it is told on that day. */
export const convocationsOfDaySchedule: Schedule = {
  key: 'convocations-of-day',
  time: 'DOMAIN',
  cron: '45 6 * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'A seat that begins or ends today brings or takes its meetings before people start their day.',
  tick: askForConvocations,
};

/** Working days: who meets on Monday hears of it on Friday. */
export const meetingReminderSchedule: Schedule = {
  key: 'meeting-reminders',
  time: 'DOMAIN',
  cron: '0 7 * * 1-5',
  timeZone: 'Europe/Amsterdam',
  why: 'The day before a meeting everybody knows where to be and what to read; an agenda that did not go round in time reminds its secretary.',
  tick: async (moment) => {
    if (isWorkingDay(moment.day)) await enqueue(meetingRemindersDue, { at: moment.at.toISOString() }, `meeting reminders ${moment.at.toISOString()}`);
  },
};

import type { Schedule } from '@schakel/jobs';
import { askForConvocations } from './convocations.job.js';

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

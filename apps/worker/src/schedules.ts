import type { Schedule } from '@schakel/jobs';
import { queuedMailSchedule, reminderSchedule } from '@schakel/notifications';
import { sealSchedule } from './seal-schedule.js';

/** All clocks of the house. */
export const schedules: Schedule[] = [reminderSchedule, queuedMailSchedule, sealSchedule];

import type { Schedule } from '@schakel/jobs';
import { tidySignInSchedule } from '@schakel/people';
import { convocationSchedule, convocationsOfDaySchedule, meetingReminderSchedule } from '@schakel/convocations';
import { tidyFilesSchedule } from '@schakel/files';
import { foldTallySchedule, groupTermsSchedule } from '@schakel/actions';
import { searchTermsSchedule } from '@schakel/organisations';
import { atOnceOfDaySchedule, atOnceSchedule, dailyDigestSchedule, mandateSchedule, queuedMailSchedule, reminderSchedule, tidyNotificationsSchedule, weeklyDigestSchedule } from '@schakel/notifications';
import { sealSchedule } from './seal-schedule.js';
import { tidyAnswersSchedule } from './tidy-answers.js';

/** All clocks of the house. */
export const schedules: Schedule[] = [
  convocationsOfDaySchedule, convocationSchedule, meetingReminderSchedule,
  reminderSchedule, mandateSchedule, weeklyDigestSchedule, dailyDigestSchedule, atOnceOfDaySchedule, atOnceSchedule, queuedMailSchedule, tidyNotificationsSchedule, tidySignInSchedule, tidyAnswersSchedule, tidyFilesSchedule, sealSchedule, groupTermsSchedule, searchTermsSchedule, foldTallySchedule,
];

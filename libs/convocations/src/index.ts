export * from './agenda-version.entity.js';
export * from './convocation.entity.js';
import './meeting-mailings.js';
export { ConvocationsModule } from './convocations.module.js';
export { registerConvocationJobs } from './register-jobs.js';
export { convocationSchedule, convocationsOfDaySchedule, meetingReminderSchedule } from './schedules.js';
export type { ConvocationSettings } from './tell-convocation.js';

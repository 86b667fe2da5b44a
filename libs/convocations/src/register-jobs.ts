import { realNow, scheduledMoment } from '@schakel/kernel';
import { handle } from '@schakel/jobs';
import { meetingCalled } from '@schakel/meetings';
import { minutesSigned } from '@schakel/minutes';
import { sendPartyLists } from './send-party-lists.job.js';
import { agendaSent, sendAgendaRound } from './send-agenda.job.js';
import { meetingRemindersDue, remindOfMeetings } from './remind-of-meetings.job.js';
import { convocationsDue, tellAboutAll, tellAboutMeeting } from './convocations.job.js';
import type { ConvocationSettings } from './tell-convocation.js';

/** Registers the jobs of this library in the worker, once per process. */
export function registerConvocationJobs(settings: ConvocationSettings): void {
  handle(meetingCalled, ({ meetingId }, { dataSource }) => tellAboutMeeting(dataSource, meetingId, settings));
  handle(agendaSent, ({ versionId }, { dataSource }) => sendAgendaRound(dataSource, versionId, settings.publicUrl));
  handle(minutesSigned, ({ meetingId, digest }, { dataSource }) => sendPartyLists(dataSource, meetingId, digest, settings.publicUrl));
  handle(meetingRemindersDue, ({ at }, { dataSource }) => remindOfMeetings(dataSource, scheduledMoment(new Date(at), realNow()), settings.publicUrl));
  handle(convocationsDue, ({ at }, { dataSource }) => tellAboutAll(dataSource, scheduledMoment(new Date(at), realNow()), settings));
}

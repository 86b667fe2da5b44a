import type { Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { sightOf } from '@schakel/access';
import { jobKind } from '@schakel/jobs';
import { Attendance, Meeting } from '@schakel/meetings';
import { MailPace, MailPurpose, NotificationTopic, addMail, askToSend, pacesOf } from '@schakel/notifications';
import { IsNull, Not, type DataSource } from 'typeorm';
import { contentToSend } from './agenda-content.js';
import { findLateWork } from './find-late-work.js';
import { findMeetingReminders, type MeetingReminder } from './find-meeting-reminders.js';
import { invitationAnswer, isAnsweredByMail } from './invitation-answer.js';
import { agendaDueMail, meetingReminderMail } from './meeting-reminder-mail.js';
import { takenTogether, tellLateWork } from './tell-late-work.js';

/** Reminds of meetings that are near, of agendas that did not go round, of minutes and papers that are late. `at`: ISO instant that it stands for. */
export const meetingRemindersDue = jobKind<{ at: string }>('convocations.reminders-due', 'Herinneren aan vergaderingen');

/** Each mail is made as its reader. May be killed and run again: an occasion is one mail per person. */
export async function remindOfMeetings(dataSource: DataSource, moment: Moment, publicUrl: string): Promise<void> {
  const found = await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'remind of meetings' }, () => findMeetingReminders(moment.day), 'sweep');
  const late = takenTogether(await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'find late work' }, () => findLateWork(moment.day), 'sweep'));
  const failures: unknown[] = [];
  for (const reminder of found) await remind(dataSource, reminder, moment, publicUrl).catch((error: unknown) => failures.push(error));
  for (const group of late) await tellLateWork(dataSource, group, moment, publicUrl).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${found.length + late.length} reminders could not be written: ${String(failures[0])}`);
}

/** The viewer, that is. */
const hasAnswered = (meetingId: string): Promise<boolean> => unit().manager.existsBy(Attendance, { meetingId, personId: unit().viewer.personId, answer: Not(IsNull()) });

async function remind(dataSource: DataSource, { kind, meetingId, heldOn, personId, name, address }: MeetingReminder, moment: Moment, publicUrl: string): Promise<void> {
  const viewer = await sightOf(dataSource, personId, moment.day);
  await UnitOfWork.run(dataSource, { viewer, moment, operation: 'remind of meetings' }, async () => {
    const meeting = await unit().manager.findOneBy(Meeting, { id: meetingId });
    const content = meeting ? await contentToSend(meeting, null) : null;
    // That an agenda must go round is what somebody owes; that a meeting is near one may refuse to hear.
    const topic = kind === 'COMING' ? NotificationTopic.MEETING : NotificationTopic.REMINDER;
    if (!content || (await pacesOf(personId))[topic] === MailPace.NONE) return;
    const isAnswered = kind === 'COMING' && meeting !== null && !(await hasAnswered(meetingId)) && (await isAnsweredByMail(meeting));
    const reading = { name, today: moment.day, publicUrl, isAnswered };
    const model = kind === 'COMING' ? meetingReminderMail(content, reading) : agendaDueMail(content, reading);
    const onceKey = `meeting reminder ${kind} ${meetingId} ${heldOn} ${personId}`;
    const answer = isAnswered ? { answer: { kind: invitationAnswer, subjectId: meetingId } } : {};
    const mailId = await addMail({ to: { personId, name, address }, purpose: MailPurpose.CONVOCATION, model, ...answer, topics: [topic], onceKey, publicUrl });
    if (mailId) await askToSend(mailId);
  });
}

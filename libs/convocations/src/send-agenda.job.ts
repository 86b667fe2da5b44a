import type { Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { domainMoment, sightOf } from '@schakel/access';
import { jobKind } from '@schakel/jobs';
import { Meeting } from '@schakel/meetings';
import { MailPace, MailPurpose, NotificationTopic, addMail, askToSend, pacesOf } from '@schakel/notifications';
import type { DataSource } from 'typeorm';
import { contentOfVersion } from './agenda-content.js';
import { agendaMail } from './agenda-mail.js';
import { AgendaVersion } from './agenda-version.entity.js';
import { membersOf, type MeetingMember } from './find-convocations.js';

/** Mails a version of an agenda to everybody who is to come. */
export const agendaSent = jobKind<{ versionId: string }>('convocations.agenda-sent', 'Een agenda rondsturen');

/** Each mail is made as its reader. May be killed and run again: a version is one mail per person. */
export async function sendAgendaRound(dataSource: DataSource, versionId: string, publicUrl: string): Promise<void> {
  const moment = await domainMoment(dataSource);
  const members = await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'send agenda' }, async () => {
    const version = await unit().manager.findOneByOrFail(AgendaVersion, { id: versionId });
    return membersOf(version.meetingId, moment.day);
  }, 'sweep');
  const failures: unknown[] = [];
  for (const member of members) await mailVersion(dataSource, versionId, member, moment, publicUrl).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${members.length} agendas could not be written: ${String(failures[0])}`);
}

async function mailVersion(dataSource: DataSource, versionId: string, { personId, name, address }: MeetingMember, moment: Moment, publicUrl: string): Promise<void> {
  const viewer = await sightOf(dataSource, personId, moment.day);
  await UnitOfWork.run(dataSource, { viewer, moment, operation: 'send agenda' }, async () => {
    const version = await unit().manager.findOneBy(AgendaVersion, { id: versionId });
    const meeting = version && (await unit().manager.findOneBy(Meeting, { id: version.meetingId }));
    const content = meeting ? await contentOfVersion(meeting, version) : null;
    if ((await pacesOf(personId))[NotificationTopic.MEETING] === MailPace.NONE) return;
    // Who may see nothing of what changed has no news.
    if (!content || (content.version > 1 && content.changes.length === 0 && !content.note)) return;
    const to = { personId, name, address };
    const model = agendaMail(content, { name, today: moment.day, publicUrl });
    const mailId = await addMail({ to, purpose: MailPurpose.AGENDA, model, topics: [NotificationTopic.MEETING], onceKey: `agenda ${versionId} ${personId}`, publicUrl });
    if (mailId) await askToSend(mailId);
  });
}

import { newId, type MailAddress, type Moment } from '@schakel/kernel';
import { Level, UnitOfWork, unit } from '@schakel/database';
import { sightOf } from '@schakel/access';
import { Meeting } from '@schakel/meetings';
import { MailPurpose, addMail, askToSend } from '@schakel/notifications';
import type { DataSource } from 'typeorm';
import { AgendaVersion } from './agenda-version.entity.js';
import { convocationCalendar } from './convocation-calendar.js';
import { Convocation, ConvocationMethod, type ToldMeeting } from './convocation.entity.js';
import { invitationAnswer, isAnsweredByMail } from './invitation-answer.js';
import { guestContent } from './guest-content.js';
import { toldOf } from './told-of.js';
import { convocationMail, type ConvocationContent } from './convocation-mail.js';
import { isCancelling, type ConvocationFinding } from './find-convocations.js';

export interface ConvocationSettings {
  /** Who invites, for calendar programs. */
  mailFrom: MailAddress;
  publicUrl: string;
}

/**
 * Tells one person what was found for him, in one transaction as that person: what he was told and the mail come together or not at all.
 * What he may no longer see is told as he knew it.
 */
export async function tellConvocation(dataSource: DataSource, finding: ConvocationFinding, moment: Moment, settings: ConvocationSettings): Promise<void> {
  const viewer = await sightOf(dataSource, finding.personId, moment.day);
  await UnitOfWork.run(dataSource, { viewer, moment, operation: 'convoke' }, async () => {
    const content = await contentFor(finding);
    if (!content) return;
    const mailId = newId();
    if (!(await noteTold(finding, content.meeting, mailId))) return;
    await mailIt(finding, content, mailId, settings);
  });
}

/** Who may see neither the meeting nor an invitation to it is not called to it. */
async function contentFor(finding: ConvocationFinding): Promise<ConvocationContent | null> {
  const { meetingId, personId, kind, guestItemIds } = finding;
  const { manager } = unit();
  const had = await manager.findOneBy(Convocation, { meetingId, personId });
  const before = had?.told ?? null;
  if (guestItemIds ?? (isCancelling(finding) && before?.guestItemIds)) return guestContent(finding, before);
  const meeting = await manager.findOneBy(Meeting, { id: meetingId });
  const told = meeting ? await toldOf(meeting) : before;
  if (!told || (!meeting && !isCancelling(finding))) return null;
  return {
    kind,
    meeting: told,
    before,
    isConfidential: meeting?.level === Level.CONFIDENTIAL,
    note: meeting?.note ?? null,
    lapsedReason: meeting?.lapsedReason ?? null,
    isAnswered: meeting !== null && !isCancelling(finding) && (await isAnsweredByMail(meeting)),
    isAgendaSent: meeting !== null && (await manager.existsBy(AgendaVersion, { meetingId })),
    guestOf: null,
  };
}

/** False when another run told him in the meantime. */
async function noteTold(finding: ConvocationFinding, told: ToldMeeting, mailId: string): Promise<boolean> {
  const { meetingId, personId, sequence, round } = finding;
  const method = isCancelling(finding) ? ConvocationMethod.CANCEL : ConvocationMethod.REQUEST;
  const { at } = unit().moment;
  const noted = round === 0
    ? await unit().execute(
      `insert into convocation (id, meeting_id, person_id, method, sequence, round, told, mail_id, at)
       values ($1, $2, $3, $4, $5, 1, $6::jsonb, $7, $8) on conflict do nothing`,
      [newId(), meetingId, personId, method, sequence, JSON.stringify(told), mailId, at])
    : await unit().execute(
      `update convocation set method = $4, sequence = $5, round = round + 1, told = $6::jsonb, mail_id = $7, at = $8
        where meeting_id = $1 and person_id = $2 and round = $3`,
      [meetingId, personId, round, method, sequence, JSON.stringify(told), mailId, at]);
  return noted === 1;
}

async function mailIt(finding: ConvocationFinding, content: ConvocationContent, mailId: string, { mailFrom, publicUrl }: ConvocationSettings): Promise<void> {
  const { meetingId, personId, name, address, sequence, round } = finding;
  const { moment } = unit();
  const to = { personId, name, address };
  const model = convocationMail(content, { name, today: moment.day, publicUrl });
  const calendar = convocationCalendar(content, { meetingId, sequence, at: moment.at, to, organizer: mailFrom, publicUrl });
  const onceKey = `convocation ${meetingId} ${personId} ${round + 1}`;
  const answer = content.isAnswered ? { answer: { kind: invitationAnswer, subjectId: meetingId } } : {};
  if (await addMail({ id: mailId, to, purpose: MailPurpose.CONVOCATION, model, calendar, ...answer, onceKey, publicUrl })) await askToSend(mailId);
}

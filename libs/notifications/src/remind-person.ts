import { newId, type Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { sightOf } from '@schakel/access';
import type { DataSource } from 'typeorm';
import { nameOfAction, pathOfAction } from '@schakel/actions';
import { addMail, askToSend } from './add-mail.js';
import { addNotifications, type NewNotification } from './add-notifications.js';
import { MailPurpose } from './mail.entity.js';
import { reminderKinds, type ReminderFinding, type ReminderLine } from './reminder-kinds.js';
import { pacesOf } from './mail-paces.js';
import { MailPace, NotificationTopic } from './notification-topics.js';
import { keepsListOf, speaksFor } from './notification-reasons.js';
import { reminderMail, takeTogether } from './reminder-mail.js';

/** A finding with the kind that found it. */
export interface KindFinding extends ReminderFinding {
  kind: string;
}

export interface RemindedPerson {
  personId: string;
  name: string;
  /** Null: told inside the web app only. */
  address: string | null;
}

export interface ReminderOccasion {
  runId: string;
  moment: Moment;
  publicUrl: string;
}

/** A line with the kind that wrote it. */
interface KindLine {
  kind: string;
  line: ReminderLine;
}

/**
 * Tells one person everything that was found for him, in one transaction as that person: what was said, the notifications and the mail
 * come together or not at all. What he may not see is absent, and what another run said in the meantime is not said again.
 */
export async function remindPerson(dataSource: DataSource, reminded: RemindedPerson, found: readonly KindFinding[], occasion: ReminderOccasion): Promise<void> {
  const viewer = await sightOf(dataSource, reminded.personId, occasion.moment.day);
  await UnitOfWork.run(dataSource, { viewer, moment: occasion.moment, operation: 'remind' }, async () => {
    const person = await asWished(reminded);
    const readable = await linesOf(found, occasion.moment);
    const visible = found.filter((finding) => readable.some(({ kind, line }) => kind === finding.kind && line.actionId === finding.actionId));
    const mailId = newId();
    const said = await sayOnce(visible, occasion, mailId, person.address !== null);
    if (said.length === 0) return;
    await tell(person, said.length === visible.length ? readable : await linesOf(said, occasion.moment), said, mailId, occasion);
  });
}

/** Who wants reminders less often by mail, or never, is told inside the web app; the weekly digest brings them. */
async function asWished(person: RemindedPerson): Promise<RemindedPerson> {
  const { [NotificationTopic.REMINDER]: pace } = await pacesOf(person.personId);
  return pace === MailPace.DAILY ? person : { ...person, address: null };
}

/** All kinds at once, so that what they read can be read together. */
async function linesOf(found: readonly KindFinding[], moment: Moment): Promise<KindLine[]> {
  const kinds = reminderKinds.entries().map(async ([kind, { read }]) => {
    const own = found.filter((finding) => finding.kind === kind);
    return own.length > 0 ? (await read(own, moment)).map((line) => ({ kind, line })) : [];
  });
  return (await Promise.all(kinds)).flat();
}

/** Writes down what is said; returns what was not said before. Sorted, so that two runs at once wait for each other and never cross. */
async function sayOnce(found: readonly KindFinding[], { runId, moment }: ReminderOccasion, mailId: string, isReachable: boolean): Promise<KindFinding[]> {
  const rows = found.map((finding) => ({ ...finding, id: newId(), mailId: isReachable && isMailed(finding.kind) ? mailId : null }));
  const said: { kind: string; subjectId: string }[] = await unit().manager.query(
    `insert into reminder_item (id, person_id, kind, subject_id, occurrence, run_id, mail_id, at)
     select id, "personId", kind, "subjectId", occurrence, $2::uuid, "mailId", $3::timestamptz
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "personId" uuid, kind text, "subjectId" uuid, occurrence text, "mailId" uuid)
      order by kind, "subjectId", occurrence
     on conflict do nothing returning kind, subject_id as "subjectId"`,
    [JSON.stringify(rows), runId, moment.at],
  );
  const isSaid = new Set(said.map(({ kind, subjectId }) => `${kind} ${subjectId}`));
  return found.filter(({ kind, subjectId }) => isSaid.has(`${kind} ${subjectId}`));
}

const isMailed = (kind: string): boolean => reminderKinds.get(kind)?.isMailed ?? false;

function notificationOf(line: ReminderLine, personId: string, mailId: string | null, { runId }: ReminderOccasion, occasion: string): NewNotification {
  return {
    personId,
    kind: line.notificationKind,
    title: nameOfAction(line),
    text: line.facts.join(' '),
    path: pathOfAction(line.number),
    reason: line.section.group === 'PROMISES' ? speaksFor(line.parties) : keepsListOf(line.body),
    actionId: line.actionId,
    mailId,
    runId,
    onceKey: `reminder ${occasion} ${line.section.group} ${line.actionId}`,
  };
}

async function tell(person: RemindedPerson, lines: readonly KindLine[], said: readonly KindFinding[], mailId: string, occasion: ReminderOccasion): Promise<void> {
  const mailed = person.address === null ? [] : takeTogether(lines.filter(({ kind }) => isMailed(kind)).map(({ line }) => line));
  const broughtBy = new Map(mailed.map((line) => [`${line.section.group} ${line.actionId}`, mailId]));
  const told = takeTogether(lines.map(({ line }) => line));
  await addNotifications(told.map((line) => notificationOf(line, person.personId, broughtBy.get(`${line.section.group} ${line.actionId}`) ?? null, occasion, mailId)));
  if (person.address === null || mailed.length === 0) return;
  const bodies = [...new Set(mailed.filter((line) => line.section.group === 'STEERING').map((line) => line.body))];
  const model = reminderMail(mailed, { name: person.name, bodies }, occasion.moment.day, occasion.publicUrl);
  const to = { personId: person.personId, name: person.name, address: person.address };
  // The reminders themselves are said once; the key only tells which of them this mail brought.
  const first = said.find(({ kind }) => isMailed(kind));
  const onceKey = `reminder ${person.personId} ${first?.kind} ${first?.subjectId} ${first?.occurrence}`;
  if (await addMail({ id: mailId, to, purpose: MailPurpose.REMINDER, model, topics: [NotificationTopic.REMINDER], onceKey, publicUrl: occasion.publicUrl })) await askToSend(mailId);
}

import { newId, realNow, scheduledMoment, type Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { sightOf } from '@schakel/access';
import { enqueue, jobKind } from '@schakel/jobs';
import type { DataSource } from 'typeorm';
import { addMail, askToSend, type Recipient } from './add-mail.js';
import { digestMail, type DigestLine } from './digest-mail.js';
import { MailPurpose } from './mail.entity.js';
import { topicOf, waitsForDigest, withWish, type MailPace } from './notification-topics.js';

/** Mails the news that waits for that pace. `at`: ISO instant that it stands for. */
export const digestDue = jobKind<{ pace: MailPace; at: string }>('notifications.digest-due', 'Het nieuws mailen dat klaarligt');

/** Asks for a digest at a moment, where anything waits for it. Asked for twice it finds everything mailed: what a mail brings is the lock. */
export async function askForDigest(pace: MailPace, moment: Moment): Promise<void> {
  const waiting: unknown[] = await unit().manager.query(`select 1 from notification n ${withWish} where ${waitsForDigest} limit 1`, [moment.at, pace]);
  if (waiting.length > 0) await enqueue(digestDue, { pace, at: moment.at.toISOString() });
}

/**
 * One mail to each person for whom news waits, each in one transaction as that person: what it brings is marked and the mail is written
 * together or not at all, so a second run finds nothing left. One person whose mail fails does not keep the others waiting.
 */
export async function sendDigests(dataSource: DataSource, pace: MailPace, at: Date, publicUrl: string): Promise<void> {
  const moment = scheduledMoment(at, realNow());
  const persons: Recipient[] = await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'digest' }, () => unit().manager.query(
    `select p.id as "personId", p.name, account.email as address from person p join account on account.person_id = p.id
      where p.id in (select n.person_id from notification n ${withWish} where ${waitsForDigest}) order by p.id`,
    [moment.at, pace],
  ), 'sweep');
  const failures: unknown[] = [];
  for (const person of persons) await mailDigest(dataSource, person, pace, moment, publicUrl).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${persons.length} digests could not be written: ${String(failures[0])}`);
}

async function mailDigest(dataSource: DataSource, to: Recipient, pace: MailPace, moment: Moment, publicUrl: string): Promise<void> {
  const viewer = await sightOf(dataSource, to.personId, moment.day);
  await UnitOfWork.run(dataSource, { viewer, moment, operation: 'digest' }, async () => {
    const id = newId();
    const lines = await takeLines(to.personId, pace, moment, id);
    const [first] = lines;
    if (!first) return;
    const topics = [...new Set(lines.map(({ kind }) => topicOf(kind)))];
    const model = digestMail(lines, to.name, pace, moment, publicUrl);
    await addMail({ id, to, purpose: MailPurpose.DIGEST, model, topics, onceKey: `digest ${first.id}`, publicUrl });
    await askToSend(id);
  });
}

/** Marks what this mail brings. Row-level security leaves out what this person may no longer see; what another run took is taken. */
async function takeLines(personId: string, pace: MailPace, moment: Moment, mailId: string): Promise<DigestLine[]> {
  const [lines]: [DigestLine[], number] = await unit().manager.query(
    `update notification set mail_id = $4
      where mail_id is null and id in (select n.id from notification n ${withWish} where n.person_id = $3 and ${waitsForDigest})
      returning id, kind, title, text, path, reason, at`,
    [moment.at, pace, personId, mailId],
  );
  return lines.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
}

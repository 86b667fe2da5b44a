import { newId, type Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { sightOf } from '@schakel/access';
import type { DataSource } from 'typeorm';
import { addMail, askToSend } from '../add-mail.js';
import { addNotifications } from '../add-notifications.js';
import type { MailDetail, MailModel } from '../mail-model.js';
import { MailPurpose } from '../mail.entity.js';
import { pacesOf } from '../mail-paces.js';
import type { NotificationKind } from '../notification.entity.js';
import { MailPace, topicOf } from '../notification-topics.js';
import { hasAddress } from '../reminder-sql.js';
import { refusal } from '../unsubscribe-link.js';

/** Something about a body that one person hears by mail and inside the web app. */
export interface Announcement {
  kind: NotificationKind;
  bodyId: string;
  subject: string;
  /** Of the notification. */
  title: string;
  /** The notification, and how the mail begins. */
  text: string;
  /** Paragraphs that only the mail has. */
  more: readonly string[];
  details?: readonly MailDetail[];
  button: string;
  path: string;
  /** The end of a sentence that starts with 'U krijgt dit'. */
  reason: string;
  eventKey?: string;
}

export interface Reader {
  personId: string;
  name: string;
  /** Null: told inside the web app only. */
  address: string | null;
}

/** Of those persons, given as a subquery, who take part. */
export const readersSql = (persons: string): string => `
  select p.id as "personId", p.name, case when ${hasAddress('p.id')} then (select account.email from account where account.person_id = p.id) end as address
    from person p where p.deactivated_at is null and p.id in (${persons}) order by p.id`;

export const announcementMail = ({ subject, text, more, details = [], button, path, reason }: Announcement, name: string, publicUrl: string): MailModel => ({
  subject,
  greeting: `Beste ${name},`,
  intro: [text, ...more],
  details,
  sections: [],
  button: { label: button, url: `${publicUrl}${path}` },
  footer: [`U krijgt deze mail ${reason}.`, `Deze mail is automatisch verstuurd door Schakel (${publicUrl}).`],
  unsubscribe: refusal(publicUrl),
});

interface Occasion {
  moment: Moment;
  publicUrl: string;
  /** The occasion: told once to each person, however often its job runs. */
  key: string;
}

/** Tells one person in one transaction as that person: notification and mail come together or not at all, and what he may not see he is not told. */
async function announceTo(dataSource: DataSource, { personId, name, address }: Reader, { moment, publicUrl, key }: Occasion, say: () => Promise<Announcement | null>): Promise<void> {
  const viewer = await sightOf(dataSource, personId, moment.day);
  await UnitOfWork.run(dataSource, { viewer, moment, operation: 'announce' }, async () => {
    const news = await say();
    if (!news) return;
    const { kind, title, text, path, reason, bodyId, eventKey } = news;
    const topic = topicOf(kind);
    const isMailed = address !== null && (await pacesOf(personId))[topic] !== MailPace.NONE;
    const onceKey = `${key} ${personId}`;
    const id = newId();
    if (isMailed && !(await addMail({ id, to: { personId, name, address }, purpose: MailPurpose.BODY, model: announcementMail(news, name, publicUrl), topics: [topic], onceKey, publicUrl }))) return;
    await addNotifications([{ personId, kind, title, text, path, reason, actionId: null, bodyId, ...(eventKey ? { eventKey } : {}), mailId: isMailed ? id : null, onceKey }]);
    if (isMailed) await askToSend(id);
  });
}

/** Finds who must be told, beyond any viewer, and tells each; one who cannot be told does not keep the others waiting. */
export async function announce(dataSource: DataSource, occasion: Occasion, find: () => Promise<Reader[]>, say: () => Promise<Announcement | null>): Promise<void> {
  const readers = await UnitOfWork.run(dataSource, { viewer: null, moment: occasion.moment, operation: 'announce' }, find, 'sweep');
  const failures: unknown[] = [];
  for (const reader of readers) await announceTo(dataSource, reader, occasion, say).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${readers.length} persons could not be told: ${String(failures[0])}`);
}

/** Statements of a sweep, whose rows are readers. */
export const findReaders = (statement: string, parameters: unknown[]): Promise<Reader[]> => unit().manager.query(statement, parameters);

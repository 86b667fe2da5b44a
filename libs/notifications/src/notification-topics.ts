import { registerEnumType } from '@nestjs/graphql';
import { NotificationKind } from './notification.entity.js';

/** What a person chooses the pace of. */
export enum NotificationTopic {
  /** What I owe, and what my body's list lacks. */
  REMINDER = 'REMINDER',
  ASSIGNED = 'ASSIGNED',
  ANSWER = 'ANSWER',
  COMMENT = 'COMMENT',
  MENTION = 'MENTION',
  FOLLOWED = 'FOLLOWED',
}
registerEnumType(NotificationTopic, { name: 'NotificationTopic' });

/** How fast news is mailed. In Schakel it always stands at once. */
export enum MailPace {
  AT_ONCE = 'AT_ONCE',
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
  NONE = 'NONE',
}
registerEnumType(MailPace, { name: 'MailPace' });

export const allTopics = Object.values(NotificationTopic);

/** That nobody is reachable is said among the reminders. */
export const topicOf = (kind: NotificationKind): NotificationTopic =>
  kind === NotificationKind.UNREACHABLE ? NotificationTopic.REMINDER : NotificationTopic[kind];

/** Calm: what asks something of a person comes the same day, what he only follows once a week. */
export const defaultPaces: Readonly<Record<NotificationTopic, MailPace>> = {
  REMINDER: MailPace.DAILY,
  ASSIGNED: MailPace.DAILY,
  ANSWER: MailPace.DAILY,
  COMMENT: MailPace.DAILY,
  MENTION: MailPace.DAILY,
  FOLLOWED: MailPace.WEEKLY,
};

/** Reminders are made once a working day: at once does not exist for them. */
export const pacesFor = (topic: NotificationTopic): MailPace[] =>
  Object.values(MailPace).filter((pace) => topic !== NotificationTopic.REMINDER || pace !== MailPace.AT_ONCE);

const topicSql = `case when n.kind = 'UNREACHABLE' then 'REMINDER' else n.kind end`;
const defaultSql = `case ${topicSql} ${allTopics.map((topic) => `when '${topic}' then '${defaultPaces[topic]}'`).join(' ')} end`;

/** Joins the wish of its reader to a notification `n`. */
export const withWish = `left join notification_preference wish on wish.person_id = n.person_id and wish.topic = ${topicSql}`;

/** How long unmailed news is still news; days. Longer than any row of holidays, so that no outage loses any. */
const freshDays = 14;

/**
 * What a digest of pace `$2` at moment `$1` must bring, of notifications `n` with their wish: unread, never mailed, asked for at that pace.
 * The daily reminders have their own mail.
 */
export const waitsForDigest = `
  n.mail_id is null and n.read_at is null and n.at <= $1::timestamptz and n.at > $1::timestamptz - interval '${freshDays} days'
  and coalesce(wish.pace, ${defaultSql}) = $2 and (wish.since is null or n.at >= wish.since)
  and not ($2 = 'DAILY' and n.kind in ('REMINDER', 'UNREACHABLE'))`;

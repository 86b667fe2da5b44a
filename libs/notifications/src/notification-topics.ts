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
  /** Agendas, and the reminder before a meeting. Invitations and what changes in them nobody refuses. */
  MEETING = 'MEETING',
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

/** What stands among the notifications; mails about meetings are mails alone. */
export type NewsTopic = Exclude<NotificationTopic, NotificationTopic.MEETING>;

/** That nobody is reachable, or that a day moved, is said among the reminders. */
export const topicOf = (kind: NotificationKind): NewsTopic =>
  kind === NotificationKind.UNREACHABLE || kind === NotificationKind.MOVED ? NotificationTopic.REMINDER : NotificationTopic[kind];

/** Calm: what asks something of a person comes the same day, what he only follows once a week. */
export const defaultPaces: Readonly<Record<NotificationTopic, MailPace>> = {
  REMINDER: MailPace.DAILY,
  ASSIGNED: MailPace.DAILY,
  ANSWER: MailPace.DAILY,
  COMMENT: MailPace.DAILY,
  MENTION: MailPace.DAILY,
  FOLLOWED: MailPace.WEEKLY,
  MEETING: MailPace.AT_ONCE,
};

/** Where not every pace can be chosen: reminders are made once a working day; an agenda does not wait. */
const offered: Readonly<Partial<Record<NotificationTopic, MailPace[]>>> = {
  REMINDER: [MailPace.DAILY, MailPace.WEEKLY, MailPace.NONE],
  MEETING: [MailPace.AT_ONCE, MailPace.NONE],
};

export const pacesFor = (topic: NotificationTopic): MailPace[] => offered[topic] ?? Object.values(MailPace);

const topicSql = `case when n.kind in ('UNREACHABLE', 'MOVED') then 'REMINDER' else n.kind end`;
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

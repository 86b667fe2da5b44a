import { unit } from '@schakel/database';
import { NotificationPreference } from './notification-preference.entity.js';
import { MailPace, allTopics, defaultPaces, type NotificationTopic } from './notification-topics.js';

export type MailPaces = Record<NotificationTopic, MailPace>;

/** How fast a person wants each kind of news by mail. */
export async function pacesOf(personId: string): Promise<MailPaces> {
  const wishes = await unit().manager.findBy(NotificationPreference, { personId });
  return { ...defaultPaces, ...Object.fromEntries(wishes.map(({ topic, pace }) => [topic, pace])) };
}

/** Sets a pace. Where mail was refused until now, what was told in the meantime is not mailed after all. */
export async function setPace(personId: string, topic: NotificationTopic, pace: MailPace): Promise<void> {
  await unit().execute(
    `insert into notification_preference as wish (person_id, topic, pace, since) values ($1, $2, $3, null)
     on conflict (person_id, topic) do update set pace = $3,
       since = case when wish.pace = 'NONE' and $3 <> 'NONE' then $4::timestamptz else wish.since end`,
    [personId, topic, pace, unit().moment.at],
  );
}

/** Refuses mail about these topics. Returns how it was, for who changes his mind. */
export async function refuseMail(personId: string, topics: readonly NotificationTopic[]): Promise<Partial<MailPaces>> {
  const before = await pacesOf(personId);
  const refused = allTopics.filter((topic) => topics.includes(topic));
  for (const topic of refused) await setPace(personId, topic, MailPace.NONE);
  return Object.fromEntries(refused.map((topic) => [topic, before[topic]]));
}

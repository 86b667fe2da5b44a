import { notFound, realNow } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { hashToken, looksLikeToken } from '@schakel/people';
import type { DataSource } from 'typeorm';
import { pacesOf, refuseMail, setPace } from './mail-paces.js';
import { MailPace, type NotificationTopic } from './notification-topics.js';
import { UnsubscribeToken } from './unsubscribe-token.entity.js';

/** How long the link in a mail works, in days of real time. */
export const unsubscribeDays = 180;

/** What the page behind the link says. Nobody's name or address: mails are passed on. */
export interface Refusal {
  topics: { topic: NotificationTopic; isMailed: boolean }[];
  isUndoable: boolean;
}

const withToken = async (dataSource: DataSource, token: string, work: (known: UnsubscribeToken) => Promise<void>): Promise<Refusal> =>
  UnitOfWork.run(dataSource, { viewer: null, moment: await domainMoment(dataSource), operation: 'unsubscribe' }, async () => {
    const tokenHash = looksLikeToken(token) ? hashToken(token) : '';
    const known = await unit().manager.findOne(UnsubscribeToken, { where: { tokenHash }, lock: { mode: 'pessimistic_write' } });
    if (!known || known.createdAt.getTime() < realNow().getTime() - unsubscribeDays * 86_400_000) throw notFound();
    await work(known);
    const paces = await pacesOf(known.personId);
    const isUndoable = (await unit().manager.findOneByOrFail(UnsubscribeToken, { id: known.id })).before !== null;
    return { topics: known.topics.map((topic) => ({ topic, isMailed: paces[topic] !== MailPace.NONE })), isUndoable };
  }, 'unsubscribe');

/** Acts on nothing: mail scanners open links. Errors: NOT_FOUND for an unknown or old token. */
export const describeRefusal = (dataSource: DataSource, token: string): Promise<Refusal> => withToken(dataSource, token, async () => undefined);

/** Refuses mail about those topics of the mail (all: null). Twice is once. */
export const unsubscribe = (dataSource: DataSource, token: string, topics: readonly string[] | null): Promise<Refusal> =>
  withToken(dataSource, token, async (known) => {
    const refused = known.topics.filter((topic) => topics === null || topics.includes(topic));
    const before = { ...(await refuseMail(known.personId, refused)), ...known.before };
    await unit().manager.update(UnsubscribeToken, { id: known.id }, { before });
  });

/** As it was before. */
export const undoUnsubscribe = (dataSource: DataSource, token: string): Promise<Refusal> =>
  withToken(dataSource, token, async (known) => {
    for (const topic of known.topics) {
      const pace = known.before?.[topic];
      if (pace && pace !== MailPace.NONE) await setPace(known.personId, topic, pace);
    }
    await unit().manager.update(UnsubscribeToken, { id: known.id }, { before: null });
  });

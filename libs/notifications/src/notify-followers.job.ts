import { UnitOfWork, unit } from '@schakel/database';
import { domainMoment, sightOf } from '@schakel/access';
import { HistoryEntry } from '@schakel/history';
import { changeReaders, followedThing, followersOf, type Follower } from '@schakel/people';
import { In } from 'typeorm';
import type { DataSource } from 'typeorm';
import { addNotifications } from './add-notifications.js';
import { NotificationKind } from './notification.entity.js';
import { followsIt } from './notification-reasons.js';

interface Event {
  subjectId: string;
  /** ISO instant on the wall: all rows of one unit of work share it. */
  recordedAt: string;
}

/** How an event is known by all who tell of it. */
export const eventKeyOf = (aboutId: string, recordedAt: string): string => `${aboutId} ${recordedAt}`;

/**
 * Tells the followers of a thing what one event changed, each in a unit of work of his own: from the rows of history that he may read, for
 * as long as he may see what he follows. Not who did it. Run twice, it tells nothing new.
 */
export async function notifyFollowers(dataSource: DataSource, { subjectId, recordedAt }: Event): Promise<void> {
  const moment = await domainMoment(dataSource);
  const { entries, followers } = await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'notify' }, async () => ({
    entries: await unit().manager.find(HistoryEntry, { where: { subjectId, recordedAt: new Date(recordedAt) }, select: { id: true, actorId: true } }),
    followers: await followersOf(subjectId, new Date(recordedAt)),
  }), 'sweep');
  const actors = new Set(entries.map(({ actorId }) => actorId));
  const told = new Set(followers.flatMap(({ personId }) => (actors.has(personId) ? [] : [personId])));
  for (const personId of told) {
    const follows = followers.filter((follower) => follower.personId === personId);
    const viewer = await sightOf(dataSource, personId, moment.day);
    await UnitOfWork.run(dataSource, { viewer, moment, operation: 'notify' }, () => tellFollower(follows, entries.map(({ id }) => id), recordedAt));
  }
}

async function tellFollower(follows: readonly Follower[], entryIds: readonly string[], recordedAt: string): Promise<void> {
  const names = (await Promise.all(follows.map(async ({ kind, subjectId }) => (await followedThing(kind, subjectId))?.name))).filter((name) => name !== undefined);
  const entries = await unit().manager.find(HistoryEntry, { where: { id: In([...entryIds]) }, order: { id: 'ASC' } });
  const [first] = entries;
  if (names.length === 0 || !first) return;
  const told = await changeReaders.get(first.what)?.(entries);
  if (!told) return;
  const eventKey = eventKeyOf(told.aboutId, recordedAt);
  await addNotifications([{
    personId: unit().viewer.personId,
    kind: NotificationKind.FOLLOWED,
    title: told.title,
    text: told.facts.join(' '),
    path: told.path,
    reason: followsIt([...new Set(names)]),
    actionId: told.actionId ?? null,
    bodyId: told.bodyId ?? null,
    entryId: first.id,
    eventKey,
    onceKey: `followed ${eventKey}`,
  }]);
}

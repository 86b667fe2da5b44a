import { unit } from '@schakel/database';
import { AgendaOfferReason, agendaContributions, type AgendaItem, type AgendaOffer, type AgendaOrigin, type Meeting, itemsAbout } from '@schakel/meetings';
import { In } from 'typeorm';
import { Learning } from './learning.entity.js';
import { PutForward, PutForwardState } from './put-forward.entity.js';

export const learningKind = 'LEARNING';

/** The body talked about it after it was put forward. Ids grow with real time; the demo clock stands still within a second, and its day within a day. */
export const isDiscussed = ({ id, bodyId }: PutForward, items: readonly AgendaItem[]): boolean =>
  items.some((item) => item.bodyId === bodyId && item.isDealtWith === true && item.id > id);

/** Learnings put forward to the body that it did not talk about yet, in the order in which they came. */
async function offersFor({ bodyId }: Meeting): Promise<AgendaOffer[]> {
  const { manager } = unit();
  const forwards = await manager.find(PutForward, { where: { bodyId, state: PutForwardState.OPEN }, order: { putForwardAt: 'ASC', id: 'ASC' } });
  const learnings = new Map((await manager.findBy(Learning, { id: In(forwards.map(({ learningId }) => learningId)) })).map((learning) => [learning.id, learning]));
  const offers = await Promise.all(forwards.map(async (forward): Promise<AgendaOffer[]> => {
    const learning = learnings.get(forward.learningId);
    if (!learning || isDiscussed(forward, await itemsAbout(learningKind, learning.id))) return [];
    const { id, number, title, level } = learning;
    return [{ kind: learningKind, id, number, title, level, reason: AgendaOfferReason.PUT_FORWARD, on: forward.putForwardOn }];
  }));
  return offers.flat();
}

async function originsOf(ids: readonly string[]): Promise<Map<string, AgendaOrigin>> {
  const learnings = await unit().manager.find(Learning, { select: { id: true, number: true, title: true }, where: { id: In([...ids]) } });
  return new Map(learnings.map(({ id, number, title }) => [id, { number, title }]));
}

agendaContributions.add(learningKind, { offersFor, originsOf });

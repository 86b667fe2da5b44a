import { readabilityOf, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { Learning } from './learning.entity.js';

/** A learning is read on the page of its body. */
async function leftBehind(learnings: readonly Learning[]): Promise<LeftBehind[]> {
  const bodies: { id: string; code: string }[] = await unit().manager.query('select id, code from body where id = any ($1::uuid[])', [learnings.map(({ bodyId }) => bodyId)]);
  const codes = new Map(bodies.map(({ id, code }) => [id, code]));
  return learnings.map((learning) => ({
    id: learning.id, number: learning.number, title: learning.title, path: `/overleggen/${codes.get(learning.bodyId ?? '') ?? ''}`, readability: readabilityOf(learning),
  }));
}

// A learning does not end: the next body learns on from it.
handOverContributions.add('LEARNING', {
  words: ['leerpunt', 'leerpunten'],
  openOf: async (bodyId) => leftBehind(await unit().manager.find(Learning, { where: { bodyId }, order: { number: 'ASC' } })),
  wordsOf: async (ids) => new Map((await leftBehind(await unit().manager.findBy(Learning, { id: In([...ids]) }))).map((found) => [found.id, found])),
  async moveTo(id, successor) {
    const learning = await unit().manager.findOneByOrFail(Learning, { id });
    await change(learning, learning.version, { bodyId: successor.id });
  },
});

import { readabilityOf, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { pathOfLearning } from './followed-learnings.js';
import { Learning } from './learning.entity.js';

const leftBehind = (learning: Learning): LeftBehind =>
  ({ id: learning.id, number: learning.number, title: learning.title, path: pathOfLearning(learning.number), readability: readabilityOf(learning) });

// A learning does not end: the next body learns on from it.
handOverContributions.add('LEARNING', {
  words: ['leerpunt', 'leerpunten'],
  openOf: async (bodyId) => (await unit().manager.find(Learning, { where: { bodyId }, order: { number: 'ASC' } })).map(leftBehind),
  wordsOf: async (ids) => new Map((await unit().manager.findBy(Learning, { id: In([...ids]) })).map((learning) => [learning.id, leftBehind(learning)])),
  async moveTo(id, successor) {
    const learning = await unit().manager.findOneByOrFail(Learning, { id });
    await change(learning, learning.version, { bodyId: successor.id });
  },
});

import { readabilityOf, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { evidenceContributions, handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { Decision, DecisionState } from './decision.entity.js';
import { pathOfDecision } from './followed-decisions.js';

/** What still holds, is being done, or waits for a word. */
const standing = [DecisionState.CONCEPT, DecisionState.SUBMITTED, DecisionState.DEFERRED, DecisionState.TAKEN, DecisionState.IN_EXECUTION];

const taken: readonly DecisionState[] = [DecisionState.TAKEN, DecisionState.IN_EXECUTION, DecisionState.EXECUTED];

const leftBehind = (decision: Decision): LeftBehind =>
  ({ id: decision.id, number: decision.number, title: decision.title, path: pathOfDecision(decision.number), readability: readabilityOf(decision) });

handOverContributions.add('DECISION', {
  words: ['besluit', 'besluiten'],
  openOf: async (bodyId) => (await unit().manager.find(Decision, { where: { bodyId, state: In(standing) }, order: { number: 'ASC' } })).map(leftBehind),
  wordsOf: async (ids) => new Map((await unit().manager.findBy(Decision, { id: In([...ids]) })).map((decision) => [decision.id, leftBehind(decision)])),
  async moveTo(id, successor) {
    const decision = await unit().manager.findOneByOrFail(Decision, { id });
    await change(decision, decision.version, { bodyId: successor.id });
  },
});

evidenceContributions.add('DECISION', async (number) => {
  const decision = await unit().manager.findOneBy(Decision, { number });
  return decision && taken.includes(decision.state) ? decision.title : null;
});

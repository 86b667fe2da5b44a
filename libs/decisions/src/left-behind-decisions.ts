import { readabilityOf, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { evidenceContributions, handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { Decision, DecisionState } from './decision.entity.js';

/** What still holds, is being done, or waits for a word. */
const standing = [DecisionState.CONCEPT, DecisionState.SUBMITTED, DecisionState.DEFERRED, DecisionState.TAKEN, DecisionState.IN_EXECUTION];

const taken: readonly DecisionState[] = [DecisionState.TAKEN, DecisionState.IN_EXECUTION, DecisionState.EXECUTED];

/** A decision is read on the page of its body. */
async function leftBehind(decisions: readonly Decision[]): Promise<LeftBehind[]> {
  const bodies: { id: string; code: string }[] = await unit().manager.query('select id, code from body where id = any ($1::uuid[])', [decisions.map(({ bodyId }) => bodyId)]);
  const codes = new Map(bodies.map(({ id, code }) => [id, code]));
  return decisions.map((decision) => ({
    id: decision.id, number: decision.number, title: decision.title, path: `/overleggen/${codes.get(decision.bodyId) ?? ''}`, readability: readabilityOf(decision),
  }));
}

handOverContributions.add('DECISION', {
  words: ['besluit', 'besluiten'],
  openOf: async (bodyId) => leftBehind(await unit().manager.find(Decision, { where: { bodyId, state: In(standing) }, order: { number: 'ASC' } })),
  wordsOf: async (ids) => new Map((await leftBehind(await unit().manager.findBy(Decision, { id: In([...ids]) }))).map((found) => [found.id, found])),
  async moveTo(id, successor) {
    const decision = await unit().manager.findOneByOrFail(Decision, { id });
    await change(decision, decision.version, { bodyId: successor.id });
  },
});

evidenceContributions.add('DECISION', async (number) => {
  const decision = await unit().manager.findOneBy(Decision, { number });
  return decision && taken.includes(decision.state) ? decision.title : null;
});

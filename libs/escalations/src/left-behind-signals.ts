import { readabilityOf, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { Signal, SignalState } from './signal.entity.js';

/** A signal is read in the minutes in which it was raised, and on the page of its body. */
async function leftBehind(signals: readonly Signal[]): Promise<LeftBehind[]> {
  const bodies: { id: string; code: string }[] = await unit().manager.query('select id, code from body where id = any ($1::uuid[])', [signals.map(({ bodyId }) => bodyId)]);
  const codes = new Map(bodies.map(({ id, code }) => [id, code]));
  return signals.map((signal) => ({
    id: signal.id, number: signal.number, title: signal.title, path: `/overleggen/${codes.get(signal.bodyId) ?? ''}`, readability: readabilityOf(signal),
  }));
}

handOverContributions.add('SIGNAL', {
  words: ['signaal', 'signalen'],
  openOf: async (bodyId) => leftBehind(await unit().manager.find(Signal, { where: { bodyId, state: SignalState.OPEN }, order: { number: 'ASC' } })),
  wordsOf: async (ids) => new Map((await leftBehind(await unit().manager.findBy(Signal, { id: In([...ids]) }))).map((found) => [found.id, found])),
  async moveTo(id, successor) {
    const signal = await unit().manager.findOneByOrFail(Signal, { id });
    await change(signal, signal.version, { bodyId: successor.id });
  },
  async end(id, withdrawnReason) {
    const signal = await unit().manager.findOneByOrFail(Signal, { id });
    await change(signal, signal.version, { state: SignalState.WITHDRAWN, withdrawnReason });
  },
});

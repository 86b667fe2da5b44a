import { readabilityOf, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { pathOfSignal } from './followed-signals.js';
import { Signal, SignalState } from './signal.entity.js';

const leftBehind = (signal: Signal): LeftBehind =>
  ({ id: signal.id, number: signal.number, title: signal.title, path: pathOfSignal(signal.number), readability: readabilityOf(signal) });

// Answered by the body that it was raised to, or by its successor.
handOverContributions.add('SIGNAL', {
  words: ['signaal', 'signalen'],
  openOf: async (bodyId) => (await unit().manager.find(Signal, { where: { bodyId, state: SignalState.OPEN }, order: { number: 'ASC' } })).map(leftBehind),
  wordsOf: async (ids) => new Map((await unit().manager.findBy(Signal, { id: In([...ids]) })).map((signal) => [signal.id, leftBehind(signal)])),
  async moveTo(id, successor) {
    const signal = await unit().manager.findOneByOrFail(Signal, { id });
    await change(signal, signal.version, { bodyId: successor.id });
  },
  async end(id, withdrawnReason) {
    const signal = await unit().manager.findOneByOrFail(Signal, { id });
    await change(signal, signal.version, { state: SignalState.WITHDRAWN, withdrawnReason });
  },
});

import { unit } from '@schakel/database';
import { conflict, notFound } from '@schakel/kernel';
import { requiredText } from '@schakel/graphql';
import { change } from '@schakel/history';
import { highest } from '@schakel/meetings';
import { MinutesRecordKind, mayWriteMinutes, minutesRecords, raiseRows, recordTitle, type MinutesRecordInput, type RecordLine, type RecordOrigin } from '@schakel/minutes';
import { TextProfile } from '@schakel/privacy';
import { In } from 'typeorm';
import { raiseSignal, subjectOf } from './raise-signal.js';
import { Signal, SignalState } from './signal.entity.js';

const titleRules = { ...recordTitle, profile: TextProfile.MINUTES };

/** At least as closed as its item. */
async function make({ body, readability }: RecordOrigin, input: MinutesRecordInput): Promise<string> {
  const title = requiredText('title', input.title, titleRules);
  return (await raiseSignal(body, { ...readability, level: highest(readability.level, body.defaultLevel) }, { title, explanation: null, raisedById: null })).id;
}

async function openSignal(id: string): Promise<Signal> {
  const signal = await unit().manager.findOneBy(Signal, { id });
  if (!signal) throw notFound();
  if (signal.state !== SignalState.OPEN) throw conflict('WRONG_STATE', 'Dit signaal is al afgehandeld of ingetrokken.', { state: signal.state });
  return signal;
}

const lineOf = (signal: Signal): RecordLine => {
  const { id, version, number, title, timesRaised, state } = signal;
  const may = state === SignalState.OPEN && mayWriteMinutes.allows(unit().viewer, signal);
  return { id, version, number, title, timesRaised, isWithdrawn: state === SignalState.WITHDRAWN, mayCorrect: may, mayWithdraw: may };
};

minutesRecords.add(MinutesRecordKind.SIGNAL, {
  make,
  correct: async (id, version, typed) => {
    const signal = await openSignal(id);
    const title = requiredText('title', typed, titleRules);
    await change(signal, version, { title, subject: subjectOf(title) });
  },
  withdraw: async (id, version, withdrawnReason) => {
    await change(await openSignal(id), version, { state: SignalState.WITHDRAWN, withdrawnReason });
  },
  of: async (ids) => new Map((await unit().manager.findBy(Signal, { id: In([...ids]) })).map((signal) => [signal.id, lineOf(signal)])),
  raise: (ids, item) => raiseRows(Signal, ids, item),
});

import { unit } from '@schakel/database';
import { conflict, notFound } from '@schakel/kernel';
import { nextNumberIn } from '@schakel/bodies';
import { requiredText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { highest } from '@schakel/meetings';
import { MinutesRecordKind, mayWriteMinutes, minutesRecords, raiseRows, recordTitle, type MinutesRecordInput, type RecordLine, type RecordOrigin } from '@schakel/minutes';
import { TextProfile } from '@schakel/privacy';
import { In } from 'typeorm';
import { Signal, SignalState } from './signal.entity.js';

const titleRules = { ...recordTitle, profile: TextProfile.MINUTES };

/** Two titles with one subject are one signal. */
export const subjectOf = (title: string): string => title.toLocaleLowerCase('nl').replace(/[\s.!?]+/g, ' ').trim();

/** Raised again on one subject, at the same level, it counts up and stays the same signal. */
async function make({ body, readability }: RecordOrigin, input: MinutesRecordInput): Promise<string> {
  const title = requiredText('title', input.title, titleRules);
  const subject = subjectOf(title);
  const level = highest(readability.level, body.defaultLevel);
  const known = await unit().manager.findOne(Signal, { where: { bodyId: body.id, subject, level, state: SignalState.OPEN }, lock: { mode: 'pessimistic_write' } });
  if (known) return (await change(known, known.version, { timesRaised: known.timesRaised + 1 })).id;
  const { at, day } = unit().moment;
  const number = await nextNumberIn('signal', body, Number(day.slice(0, 4)), 'S');
  return (await insert<Signal>(Signal, { ...readability, level, number, title, subject, raisedAt: at })).id;
}

async function openSignal(id: string): Promise<Signal> {
  const signal = await unit().manager.findOneBy(Signal, { id });
  if (!signal) throw notFound();
  if (signal.state !== SignalState.OPEN) throw conflict('WRONG_STATE', 'Dit signaal is ingetrokken.', { state: signal.state });
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

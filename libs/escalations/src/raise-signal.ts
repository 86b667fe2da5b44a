import { inWords, invalid } from '@schakel/kernel';
import { unit, type Level, type Readability } from '@schakel/database';
import { nextNumberIn, type Body } from '@schakel/bodies';
import { change, insert } from '@schakel/history';
import { Signal, SignalState, signalLimits } from './signal.entity.js';

/** Two titles with one subject are one signal. */
export const subjectOf = (title: string): string => title.toLocaleLowerCase('nl').replace(/[\s.!?]+/g, ' ').trim();

export interface RaisedSignal {
  title: string;
  explanation: string | null;
  /** Null in a meeting. */
  raisedById: string | null;
}

/** What was told before, and what is told now. Errors: INVALID `explanation` when that is too much. */
function explanationOf(known: Signal, added: string | null): string | null {
  if (!added) return known.explanation;
  const together = known.explanation ? `${known.explanation}\n\n${inWords(unit().moment.day)}: ${added}` : added;
  if (together.length > signalLimits.explanation) throw invalid({ field: 'explanation', message: 'Bij dit signaal staat al veel toelichting. Maak uw toelichting korter, of laat hem weg.' });
  return together;
}

/** Raised again on one subject, at the same level, it counts up and stays the same signal. The rights were asked. */
export async function raiseSignal(body: Body, readability: Readability & { level: Level }, { title, explanation, raisedById }: RaisedSignal): Promise<Signal> {
  const { manager, moment } = unit();
  const subject = subjectOf(title);
  const { level } = readability;
  const known = await manager.findOne(Signal, { where: { bodyId: body.id, subject, level, state: SignalState.OPEN }, lock: { mode: 'pessimistic_write' } });
  if (known) return change(known, known.version, { timesRaised: known.timesRaised + 1, explanation: explanationOf(known, explanation) });
  const number = await nextNumberIn('signal', body, Number(moment.day.slice(0, 4)), 'S');
  return insert<Signal>(Signal, { ...readability, bodyId: body.id, number, title, subject, explanation, raisedById, raisedAt: moment.at });
}

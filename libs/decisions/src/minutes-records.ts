import { Level, ProvenanceKind, unit } from '@schakel/database';
import { conflict, notFound } from '@schakel/kernel';
import { nextNumberIn } from '@schakel/bodies';
import { requiredText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { highest } from '@schakel/meetings';
import { MinutesRecordKind, mayWriteMinutes, minutesRecords, raiseRows, recordTitle, type MinutesRecordInput, type RecordLine, type RecordOrigin } from '@schakel/minutes';
import { TextProfile } from '@schakel/privacy';
import { In } from 'typeorm';
import { Decision, DecisionState } from './decision.entity.js';
import { reservationInWords, reservationOf } from './reservation.js';

const titleRules = { ...recordTitle, profile: TextProfile.MINUTES };

/** Taken or put before the body at that meeting; as open as the item and the body let it be. */
async function make({ body, meeting, readability }: RecordOrigin, input: MinutesRecordInput): Promise<string> {
  const title = requiredText('title', input.title, titleRules);
  const { day } = unit().moment;
  const takenOn = meeting.heldOn && meeting.heldOn < day ? meeting.heldOn : day;
  const least = highest(readability.level, input.isSubmitted ? Level.BODY : body.defaultLevel);
  const number = await nextNumberIn('decision', body, Number(takenOn.slice(0, 4)), 'B');
  const state = input.isSubmitted ? DecisionState.SUBMITTED : DecisionState.TAKEN;
  const values = { ...readability, level: least, number, meetingId: meeting.id, title, text: title, state, takenOn: input.isSubmitted ? null : takenOn, provenance: { kind: ProvenanceKind.USER } };
  return (await insert<Decision>(Decision, values)).id;
}

const open: readonly DecisionState[] = [DecisionState.TAKEN, DecisionState.SUBMITTED, DecisionState.DEFERRED, DecisionState.REJECTED];

async function openDecision(id: string): Promise<Decision> {
  const decision = await unit().manager.findOneBy(Decision, { id });
  if (!decision) throw notFound();
  if (!open.includes(decision.state)) throw conflict('WRONG_STATE', 'Dit besluit wordt al uitgevoerd, of is ingetrokken.', { state: decision.state });
  return decision;
}

async function lineOf(decision: Decision): Promise<RecordLine> {
  const { id, version, number, title, state } = decision;
  const reservation = await reservationOf(decision);
  const may = mayWriteMinutes.allows(unit().viewer, decision) && open.includes(state);
  const [isWithdrawn, isSubmitted] = [state === DecisionState.WITHDRAWN, state === DecisionState.SUBMITTED];
  return { id, version, number, title, isWithdrawn, isSubmitted, isDeferred: state === DecisionState.DEFERRED, isRejected: state === DecisionState.REJECTED, maySettle: may, mayCorrect: may, mayWithdraw: may, reservation: reservation && reservationInWords(reservation) };
}

minutesRecords.add(MinutesRecordKind.DECISION, {
  make,
  correct: async (id, version, typed) => {
    const decision = await openDecision(id);
    const title = requiredText('title', typed, titleRules);
    await change(decision, version, { title, ...(decision.text === decision.title ? { text: title } : {}) });
  },
  withdraw: async (id, version, withdrawnReason) => {
    await change(await openDecision(id), version, { state: DecisionState.WITHDRAWN, withdrawnReason });
  },
  of: async (ids) => new Map((await Promise.all((await unit().manager.findBy(Decision, { id: In([...ids]) })).map(lineOf))).map((line) => [line.id, line])),
  raise: (ids, item) => raiseRows(Decision, ids, item),
});

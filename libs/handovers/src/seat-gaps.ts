import { addDays } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Seat } from '@schakel/bodies';
import { holdsOn } from '@schakel/organisations';
import { In } from 'typeorm';
import { handOverContributions } from './hand-over-contribution.js';
import { HandOverLine, LineState } from './hand-over-line.entity.js';
import type { HandOver } from './hand-over.entity.js';
import { SeatGapNote } from './seat-gap-note.entity.js';

/** A party without a seat at a body that takes things over. */
export interface Gap {
  successorId: string;
  organisationId: string;
  /** It sat at the body that closes; else it is bound by what goes over. */
  satBefore: boolean;
  note: SeatGapNote | null;
}

const given: readonly LineState[] = [LineState.GIVEN, LineState.ACCEPTED];

/** Parties bound by the lines that go to one body. */
async function boundBy(lines: readonly HandOverLine[]): Promise<string[]> {
  const found: string[] = [];
  for (const [kind, { partiesOf }] of handOverContributions.entries()) {
    const ids = lines.filter((line) => line.kind === kind).map(({ recordId }) => recordId);
    if (partiesOf && ids.length > 0) found.push(...(await partiesOf(ids)).map(({ organisationId }) => organisationId));
  }
  return found;
}

/** Per successor the parties that sat here, or are bound by what it is given, and have no seat there today: solved once they have. */
export async function gapsOf(handOver: HandOver): Promise<Gap[]> {
  const { manager, moment } = unit();
  const lines = (await manager.findBy(HandOverLine, { handOverId: handOver.id })).filter(({ state, successorId }) => successorId && given.includes(state));
  const successorIds = [...new Set(lines.map(({ successorId }) => successorId ?? ''))];
  if (successorIds.length === 0) return [];
  const seats = await manager.find(Seat, { where: { bodyId: In([handOver.bodyId, ...successorIds]) }, order: { position: 'ASC', id: 'ASC' } });
  const notes = await manager.findBy(SeatGapNote, { handOverId: handOver.id });
  // Who sat there on its last day before the closing began.
  const before = addDays(handOver.startedOn, -1);
  const sat = seats.flatMap((seat) => (seat.bodyId === handOver.bodyId && seat.organisationId && holdsOn(seat, before) ? [seat.organisationId] : []));
  const gaps: Gap[] = [];
  for (const successorId of successorIds) {
    const there = new Set(seats.filter((seat) => seat.bodyId === successorId && holdsOn(seat, moment.day)).map(({ organisationId }) => organisationId));
    const bound = await boundBy(lines.filter((line) => line.successorId === successorId));
    for (const organisationId of new Set([...sat, ...bound])) {
      if (there.has(organisationId)) continue;
      const note = notes.find((one) => one.successorId === successorId && one.organisationId === organisationId) ?? null;
      gaps.push({ successorId, organisationId, satBefore: sat.includes(organisationId), note });
    }
  }
  return gaps;
}

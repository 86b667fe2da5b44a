import { unit } from '@schakel/database';
import { loader } from '@schakel/graphql';
import type { Body } from '@schakel/bodies';
import { In } from 'typeorm';
import { EndCondition, areMet } from './end-condition.entity.js';
import { HandOver, HandOverState } from './hand-over.entity.js';

export enum ClosureReason {
  CONDITIONS_MET = 'CONDITIONS_MET',
  PAST_ITS_END = 'PAST_ITS_END',
}

/** Conditions of a body in their order. Batched. */
export const conditionsOf = (bodyId: string): Promise<EndCondition[]> =>
  loader<string, EndCondition[]>('end conditions of bodies', async (ids) => {
    const rows = await unit().manager.find(EndCondition, { where: { bodyId: In([...ids]) }, order: { position: 'ASC', id: 'ASC' } });
    return ids.map((id) => rows.filter((row) => row.bodyId === id));
  }).load(bodyId);

const isClosing = (bodyId: string): Promise<boolean> =>
  loader<string, boolean>('bodies that close', async (ids) => {
    const rows = await unit().manager.find(HandOver, { where: { bodyId: In([...ids]), state: HandOverState.OPEN } });
    return ids.map((id) => rows.some((row) => row.bodyId === id));
  }).load(bodyId);

/** Why it is proposed to close a body: nothing for one that ended, or closes already. */
export async function closureProposed(body: Body): Promise<ClosureReason | null> {
  if (body.hasEnded(unit().moment.day) || (await isClosing(body.id))) return null;
  if (areMet(await conditionsOf(body.id))) return ClosureReason.CONDITIONS_MET;
  return body.isPastItsEnd(unit().moment.day) ? ClosureReason.PAST_ITS_END : null;
}

import { unit } from '@schakel/database';
import { Body } from '@schakel/bodies';
import type { Meeting } from '@schakel/meetings';
import type { ToldMeeting } from './convocation.entity.js';

/** What a mail about it says; null for a meeting without a day. */
export async function toldOf({ bodyId, number, title, heldOn, startsAt, endsAt, place, onlineUrl }: Meeting): Promise<ToldMeeting | null> {
  const { name: body } = await unit().manager.findOneByOrFail(Body, { id: bodyId });
  return heldOn ? { number, title, heldOn, startsAt, endsAt, place, onlineUrl, body } : null;
}

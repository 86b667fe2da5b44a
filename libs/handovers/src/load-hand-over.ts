import { conflict, invalid, isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { forgetLoaded } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { HandOver, HandOverState } from './hand-over.entity.js';

/** Acts on the hand-over of one body happen one after the other. For this unit of work. */
export const holdClosing = (bodyId: string): Promise<unknown> => unit().manager.query('select pg_advisory_xact_lock(hashtextextended($1, 12))', [bodyId]);

/** Errors: NOT_FOUND. */
export async function seenBody(id: string): Promise<Body> {
  const body = isId(id) ? await unit().manager.findOneBy(Body, { id }) : null;
  if (!body) throw notFound();
  return body;
}

/** Errors: NOT_FOUND. */
export async function seenHandOver(id: string): Promise<{ handOver: HandOver; body: Body }> {
  const handOver = isId(id) ? await unit().manager.findOneBy(HandOver, { id }) : null;
  if (!handOver) throw notFound();
  return { handOver, body: await seenBody(handOver.bodyId) };
}

/** Held and read anew after who asks was judged. Errors: CONFLICT HAND_OVER_ENDED. */
export async function holdOpen(handOver: HandOver): Promise<HandOver> {
  await holdClosing(handOver.bodyId);
  const present = await unit().manager.findOneByOrFail(HandOver, { id: handOver.id });
  if (present.state !== HandOverState.OPEN) throw conflict('HAND_OVER_ENDED', 'Deze overdracht is al afgesloten of gestopt.', { state: present.state });
  return present;
}

/** A living body other than the one that closes. Errors: INVALID `successorId`. */
export async function mustSucceed(id: string, from: Body): Promise<Body> {
  const body = isId(id) ? await unit().manager.findOneBy(Body, { id }) : null;
  if (!body || body.hasEnded(unit().moment.day) || body.id === from.id) throw invalid({ field: 'successorId', message: 'Kies een overleg dat nog bestaat.' });
  return body;
}

/** The hand-over as it now is, with nothing of before left in the loaders. */
export async function asItIsNow({ id }: HandOver): Promise<HandOver> {
  forgetLoaded();
  return unit().manager.findOneByOrFail(HandOver, { id });
}

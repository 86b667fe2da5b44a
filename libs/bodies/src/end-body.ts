import { addDays, conflict, isId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { change } from '@schakel/history';
import { endPeriod } from '@schakel/people';
import { In } from 'typeorm';
import { BodyFunction } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { Membership, Seat } from './seat.entity.js';

const lockOf = 'hashtextextended($1, 11)';

/** For who ends a body: nothing is added to it meanwhile. For this unit of work. */
export const holdWhileEnding = (bodyId: string): Promise<unknown> => unit().manager.query(`select pg_advisory_xact_lock(${lockOf})`, [bodyId]);

/** For who adds something to a body: it does not end meanwhile, so that nothing is left behind unseen. Errors: CONFLICT BODY_ENDED. */
export async function keepFromEnding(bodyId: string): Promise<void> {
  if (!isId(bodyId)) return;
  const { manager, moment } = unit();
  await manager.query(`select pg_advisory_xact_lock_shared(${lockOf})`, [bodyId]);
  const body = await manager.findOneBy(Body, { id: bodyId });
  if (body?.hasEnded(moment.day)) throw conflict('BODY_ENDED', 'Dit overleg is beëindigd. Kies een ander overleg.');
}

/** Ends a body from today with who succeeds it; its seats, the persons on them and its functions held until yesterday. The caller has judged that nothing is left open. */
export async function endBody(body: Body, successorId: string | null): Promise<void> {
  const { manager, moment } = unit();
  const last = addDays(moment.day, -1);
  const seats = await manager.findBy(Seat, { bodyId: body.id });
  const memberships = await manager.findBy(Membership, { seatId: In(seats.map(({ id }) => id)) });
  const functions = await manager.findBy(BodyFunction, { bodyId: body.id });
  for (const row of [...memberships, ...functions, ...seats]) {
    if (!row.until || row.until > last) await endPeriod(row, row.version, last);
  }
  // Of a body that ended before its hand-over was done the day stays.
  await change(body, body.version, { endedOn: body.endedOn ?? moment.day, successorId: successorId ?? body.successorId });
}

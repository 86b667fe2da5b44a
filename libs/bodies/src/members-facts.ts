import { isId, notFound } from '@schakel/kernel';
import { unit, type VersionedRow } from '@schakel/database';
import { Membership, Seat } from './seat.entity.js';

/** A row by its id. Errors: NOT_FOUND. */
export async function seenRow<T extends VersionedRow>(entity: new () => T, id: string): Promise<T> {
  const row = isId(id) ? await unit().manager.findOneBy(entity, { id } as never) : null;
  if (!row) throw notFound();
  return row;
}

/** Changes to the members of one body happen one after the other, so that no two overlap. For this unit of work. */
export const holdMembers = (bodyId: string): Promise<unknown> => unit().manager.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [bodyId]);

/** A membership with its seat. Errors: NOT_FOUND. */
export async function seenMembership(id: string): Promise<{ membership: Membership; seat: Seat }> {
  const membership = await seenRow(Membership, id);
  return { membership, seat: await seenRow(Seat, membership.seatId) };
}

import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { current, type Period } from '@schakel/organisations';
import { Body } from './body.entity.js';

/** Of seats or functions in several bodies: those that hold now, in bodies that have not ended, in the order of the bodies. */
export async function inLivingBodies<T extends Period & { bodyId: string }>(rows: T[]): Promise<T[]> {
  const placed = await Promise.all(current(rows).map(async (row) => ({ row, body: await byId(Body, row.bodyId) })));
  return placed
    .flatMap(({ row, body }) => (body && !body.hasEnded(unit().moment.day) ? [{ row, body }] : []))
    .sort((a, b) => a.body.position - b.body.position)
    .map(({ row }) => row);
}

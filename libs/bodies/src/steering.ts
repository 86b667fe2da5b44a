import { unit, type Viewer } from '@schakel/database';
import { holdsFunction } from '@schakel/access';
import { loader } from '@schakel/graphql';
import { holdsSql } from '@schakel/organisations';

/** Facts about a body for who may arrange it. */
export interface SteeringFacts {
  bodyId: string;
  /** Nobody who takes part holds its regie, nor its secretariat. */
  isUnsteered: boolean;
}

/** Seats, functions and settings of a body: its regie or secretary; where both are vacant the administrator (domain.md). */
export const arranges = (viewer: Viewer, { bodyId, isUnsteered }: SteeringFacts): boolean =>
  holdsFunction(viewer, bodyId, 'REGIE', 'SECRETARY') || (viewer.isAdministrator && isUnsteered);

const steered = `
  select distinct f.body_id as "bodyId" from body_function f
    join person p on p.id in (f.person_id, f.substitute_id) and p.deactivated_at is null
   where f.body_id = any ($1::uuid[]) and f.kind in ('REGIE', 'SECRETARY') and f.state = 'ACCEPTED' and ${holdsSql('f', '$2::date')}`;

/** Batched over the request. */
export const steeringFacts = (bodyId: string): Promise<SteeringFacts> =>
  loader<string, SteeringFacts>('who steers bodies', async (ids) => {
    const rows: { bodyId: string }[] = await unit().manager.query(steered, [[...ids], unit().moment.day]);
    const found = new Set(rows.map((row) => row.bodyId));
    return ids.map((id) => ({ bodyId: id, isUnsteered: !found.has(id) }));
  }).load(bodyId);

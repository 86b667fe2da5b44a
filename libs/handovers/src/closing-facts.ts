import { unit, type BodyFunctionName } from '@schakel/database';
import { byId, loader } from '@schakel/graphql';
import { Body, steeringFacts } from '@schakel/bodies';
import { holdsSql } from '@schakel/organisations';
import type { ClosingFacts, TakerFacts } from './hand-over.policy.js';

const held = `
  select f.body_id as "bodyId", array_agg(distinct f.kind) as kinds from body_function f
    join person p on p.id in (f.person_id, f.substitute_id) and p.deactivated_at is null
   where f.body_id = any ($1::uuid[]) and f.state = 'ACCEPTED' and ${holdsSql('f', '$2::date')} group by f.body_id`;

/** Functions that somebody who takes part holds. Batched. */
const heldIn = (bodyId: string): Promise<BodyFunctionName[]> =>
  loader<string, BodyFunctionName[]>('functions held in bodies', async (ids) => {
    const rows: { bodyId: string; kinds: BodyFunctionName[] }[] = await unit().manager.query(held, [[...ids], unit().moment.day]);
    const found = new Map(rows.map(({ bodyId, kinds }) => [bodyId, kinds]));
    return ids.map((id) => found.get(id) ?? []);
  }).load(bodyId);

/** What decides who closes a body. An ended body above is none. */
export async function closingFacts(body: Body): Promise<ClosingFacts> {
  const [steering, next] = await Promise.all([steeringFacts(body.id), byId(Body, body.aboveId)]);
  const above = next && !next.hasEnded(unit().moment.day) ? next : null;
  const kinds = above ? await heldIn(above.id) : [];
  return { ...steering, aboveId: above?.id ?? null, isAboveVacant: !kinds.includes('CHAIR') && !kinds.includes('REGIE') };
}

export async function takerFacts(bodyId: string): Promise<TakerFacts> {
  const kinds = await heldIn(bodyId);
  return { bodyId, isVacant: kinds.every((kind) => kind === 'INVITATION') };
}

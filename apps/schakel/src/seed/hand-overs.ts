import { unit } from '@schakel/database';
import { ConditionJoin, EndCondition, HandOver } from '@schakel/handovers';
import type { SeedEndCondition, SeedHandOver } from '../../seeds/index.js';
import { idOf } from './ids.js';
import { provenanceOf } from './provenance.js';
import type { Seeding } from './seeding.js';

/** Closings under way. A body whose closing somebody began here gets none. */
export async function seedHandOvers(seeding: Seeding, handOvers: readonly SeedHandOver[]): Promise<void> {
  const present = await unit().manager.find(HandOver);
  const missing = handOvers.filter(({ key, body }) => present.every(({ id, bodyId }) => bodyId !== idOf('body', body) || id === idOf('hand-over', key)));
  await seeding.add(HandOver, missing.map(({ key, body, reason, startedOn, provenance, assumptions }) => ({
    id: idOf('hand-over', key), bodyId: idOf('body', body), reason, startedOn, startedById: null, provenance: provenanceOf(provenance, assumptions),
  })));
}

export async function seedEndConditions(seeding: Seeding, conditions: readonly SeedEndCondition[]): Promise<void> {
  await seeding.add(EndCondition, conditions.map(({ key, body, position, text, provenance }) => ({
    id: idOf('end-condition', key), bodyId: idOf('body', body), position, text, joinedBy: ConditionJoin.AND, provenance: provenanceOf(provenance),
  })));
}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { ActionDefect } from './action-item.enums.js';
import { countRegister } from './action-register.js';
import { DueFilter, type ActionItemFilter } from './action-register.inputs.js';
import { stewardedBodies } from './stewarded-bodies.js';

@ObjectType({ description: 'How many actions of some bodies lack one thing: as many as the register shows with these bodies and that defect.' })
export class DefectCount {
  @Field(() => ActionDefect)
  defect: ActionDefect;

  @Field(() => Int)
  count: number;

  @Field(() => [String])
  bodyCodes: string[];
}

/** What a secretary can mend, as the register's filter says it. */
export const mendable: Readonly<Partial<Record<ActionDefect, ActionItemFilter>>> = {
  [ActionDefect.NO_LEAD]: { withoutLead: true },
  [ActionDefect.NO_DUE]: { due: DueFilter.NOT_AGREED, onlyOpen: true },
  [ActionDefect.NOBODY_REACHABLE]: { nobodyReachable: true },
};

/** Per defect one line over all bodies that the viewer steers; empty for who steers none. */
export async function defectsToMend(): Promise<DefectCount[]> {
  const bodies = await Promise.all(stewardedBodies().map((id) => byId(Body, id)));
  const bodyCodes = bodies.flatMap((body) => body?.code ?? []).sort();
  if (bodyCodes.length === 0) return [];
  const counts: DefectCount[] = [];
  for (const [defect, filter] of Object.entries(mendable)) {
    counts.push({ defect: defect as ActionDefect, count: await countRegister({ ...filter, bodyCodes }), bodyCodes });
  }
  return counts.filter(({ count }) => count > 0);
}

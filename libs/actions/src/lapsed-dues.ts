import { Field, ID, ObjectType } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { ActionItem } from './action-item.entity.js';
import { ActionState, unfinishedStates } from './action-item.enums.js';
import { longestList } from './lists.js';

/** What was due at one meeting that does not take place, and waits for another moment. */
@ObjectType()
export class LapsedDue {
  @Field(() => ID, { description: 'Of the meeting.' })
  id: string;

  @Field(() => [ActionItem], { description: 'Of the body, in order of number.' })
  actions: ActionItem[];

  bodyId: string;
}

/** Of those bodies, per meeting; as far as the viewer may see the actions, at most two hundred of them. */
export async function lapsedDues(bodyIds: readonly string[]): Promise<LapsedDue[]> {
  if (bodyIds.length === 0) return [];
  const actions = await unit().manager.createQueryBuilder(ActionItem, 'item')
    .where('item.body_id = any(:bodyIds) and item.due_lapsed_at is not null and item.state = any(:states)', { bodyIds, states: [...unfinishedStates, ActionState.PROPOSED] })
    .orderBy('item.due_on').addOrderBy('item.sort_key').limit(longestList).getMany();
  const dues = new Map<string, LapsedDue>();
  for (const action of actions) {
    const { bodyId, dueMeetingId } = action;
    if (!dueMeetingId) continue;
    const due = dues.get(`${bodyId} ${dueMeetingId}`) ?? { id: dueMeetingId, bodyId, actions: [] };
    due.actions.push(action);
    dues.set(`${bodyId} ${dueMeetingId}`, due);
  }
  return [...dues.values()];
}

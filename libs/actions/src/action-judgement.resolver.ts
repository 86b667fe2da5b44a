import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { manyBy } from '@schakel/graphql';
import { ActionAct, actsOnAction } from './action-acts.js';
import { loadDefects } from './action-defects.js';
import { factsOfAction } from './action-facts.js';
import { ActionItem } from './action-item.entity.js';
import { ActionDefect } from './action-item.enums.js';
import { DueRequest } from './action-records.entity.js';

/** What follows from the rules about an action: what it lacks, and what the viewer may do. */
@Resolver(() => ActionItem)
export class ActionJudgementResolver {
  @ResolveField(() => [ActionDefect], { description: 'What it lacks, while it is not finished.' })
  defects(@Parent() action: ActionItem): Promise<ActionDefect[]> {
    return loadDefects(action);
  }

  @ResolveField(() => [ActionAct], { description: 'What the viewer may do with it in the state it is in.' })
  async viewerMay(@Parent() action: ActionItem): Promise<ActionAct[]> {
    const facts = await factsOfAction(action.id);
    const requests = await manyBy(DueRequest, 'actionId', action.id, { at: 'DESC', id: 'DESC' });
    return facts ? actsOnAction(unit().viewer, action, facts, requests.some((request) => request.answer === null)) : [];
  }
}

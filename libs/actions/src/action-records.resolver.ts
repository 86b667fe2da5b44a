import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { invalid } from '@schakel/kernel';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { ActionItem } from './action-item.entity.js';
import { ActionParty } from './action-party.entity.js';
import { ActionComment, DueRequest, ProgressUpdate } from './action-records.entity.js';
import { firstOf, longestList } from './lists.js';

/** What was said and asked under an action. */
@Resolver(() => ActionItem)
export class ActionRecordsResolver {
  @ResolveField(() => [ProgressUpdate], { description: 'Newest first; `first: 1` is the latest word.' })
  async updates(@Parent() action: ActionItem, @Args('first', { type: () => Int, defaultValue: longestList }) first: number): Promise<ProgressUpdate[]> {
    if (first < 1 || first > longestList) throw invalid({ field: 'first', message: `Vraag tussen 1 en ${longestList} berichten.` });
    return firstOf({ entity: ProgressUpdate, parent: 'actionId', order: 'at desc, id desc', limit: first }, action.id);
  }

  @ResolveField(() => [ActionComment], { description: 'The last ones, oldest first.' })
  async comments(@Parent() action: ActionItem): Promise<ActionComment[]> {
    return [...(await firstOf({ entity: ActionComment, parent: 'actionId', order: 'at desc, id desc' }, action.id))].reverse();
  }

  @ResolveField(() => [DueRequest], { description: 'Newest first.' })
  dueRequests(@Parent() action: ActionItem): Promise<DueRequest[]> {
    return manyBy(DueRequest, 'actionId', action.id, { at: 'DESC', id: 'DESC' });
  }
}

@Resolver(() => ProgressUpdate)
export class ProgressUpdateResolver {
  @ResolveField(() => ActionParty)
  party(@Parent() update: ProgressUpdate): Promise<ActionParty> {
    return mustSee(ActionParty, update.partyId);
  }

  @ResolveField(() => Person)
  author(@Parent() update: ProgressUpdate): Promise<Person> {
    return mustSee(Person, update.authorId);
  }
}

@Resolver(() => ActionComment)
export class ActionCommentResolver {
  @ResolveField(() => Person)
  author(@Parent() comment: ActionComment): Promise<Person> {
    return mustSee(Person, comment.authorId);
  }
}

@Resolver(() => DueRequest)
export class DueRequestResolver {
  @ResolveField(() => Person)
  author(@Parent() request: DueRequest): Promise<Person> {
    return mustSee(Person, request.authorId);
  }

  @ResolveField(() => Person, { nullable: true })
  answeredBy(@Parent() request: DueRequest): Promise<Person | null> {
    return byId(Person, request.answeredById);
  }
}

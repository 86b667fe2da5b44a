import { Args, Field, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { invalid, isId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Decision } from '@schakel/decisions';
import { Meeting } from '@schakel/meetings';
import { byAddress } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { ActionItem } from './action-item.entity.js';
import { DueKind } from './action-item.enums.js';
import { ActionParty } from './action-party.entity.js';
import { ActionDependency } from './action-records.entity.js';
import { DueMoment, dueMomentOf } from './due-moment.js';
import { inPartyOrder } from './party-order.js';

/** One of the themes of a programme. */
@ObjectType()
export class ActionTheme {
  @Field(() => Int)
  position: number;

  @Field(() => String)
  title: string;
}

const bySortKey = (a: ActionItem, b: ActionItem): number => (a.sortKey < b.sortKey ? -1 : 1);

async function seen(ids: string[]): Promise<ActionItem[]> {
  const actions = await Promise.all(ids.map((id) => byId(ActionItem, id)));
  return actions.filter((action) => action !== null).sort(bySortKey);
}

@Resolver(() => ActionItem)
export class ActionItemResolver {
  @VisibleRows()
  @Query(() => ActionItem, { nullable: true, description: 'Exactly one of id and number. Null when it does not exist or may not be seen.' })
  async actionItem(
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('number', { type: () => String, nullable: true }) number: string | null,
  ): Promise<ActionItem | null> {
    if (id && !number) return isId(id) ? byId(ActionItem, id) : null;
    if (number && !id) return byAddress(ActionItem, 'number', number);
    throw invalid({ field: 'id', message: 'Vraag een actie op met haar kenmerk of met haar nummer, en niet met allebei.' });
  }

  @ResolveField(() => Body)
  body(@Parent() action: ActionItem): Promise<Body> {
    return mustSee(Body, action.bodyId);
  }

  @ResolveField(() => DueMoment)
  due(@Parent() action: ActionItem): DueMoment {
    return dueMomentOf(action);
  }

  @ResolveField(() => Boolean, { description: 'Its day has passed and it still runs. A flag beside the standing.' })
  isOverdue(@Parent() action: ActionItem): boolean {
    return action.isOverdueOn(unit().moment.day);
  }

  @ResolveField(() => ActionParty, { nullable: true, description: 'Whose word the standing is.' })
  standingParty(@Parent() action: ActionItem): Promise<ActionParty | null> {
    return byId(ActionParty, action.standingPartyId);
  }

  @ResolveField(() => [ActionTheme])
  themes(@Parent() action: ActionItem): ActionTheme[] {
    return action.themeTitles.map((title, index) => ({ position: index + 1, title }));
  }

  @ResolveField(() => [ActionParty], { description: 'Trekker first; opened members stand under their group.' })
  async parties(@Parent() action: ActionItem): Promise<ActionParty[]> {
    return inPartyOrder(await manyBy(ActionParty, 'actionId', action.id));
  }

  @ResolveField(() => [ActionItem], { description: 'What must be done before this one.' })
  async requires(@Parent() action: ActionItem): Promise<ActionItem[]> {
    const links = await manyBy(ActionDependency, 'actionId', action.id);
    return seen(links.map((link) => link.requiresId));
  }

  @ResolveField(() => [ActionItem], { description: 'What waits on this one.' })
  async requiredBy(@Parent() action: ActionItem): Promise<ActionItem[]> {
    const links = await manyBy(ActionDependency, 'requiresId', action.id);
    return seen(links.map((link) => link.actionId));
  }

  @ResolveField(() => Decision, { nullable: true, description: 'The decision it comes from.' })
  origin(@Parent() action: ActionItem): Promise<Decision | null> {
    return byId(Decision, action.originDecisionId);
  }

  @ResolveField(() => Person, { nullable: true })
  createdBy(@Parent() action: ActionItem): Promise<Person | null> {
    return byId(Person, action.createdById);
  }
}

@Resolver(() => DueMoment)
export class DueMomentResolver {
  @ResolveField(() => Body, { nullable: true, description: 'The body in whose meeting it is due.' })
  body(@Parent() due: DueMoment): Promise<Body | null> {
    return byId(Body, due.bodyId);
  }

  @ResolveField(() => Meeting, { nullable: true, description: 'The meeting whose day it follows; null for who may not see that.' })
  meeting(@Parent() due: DueMoment): Promise<Meeting | null> {
    return byId(Meeting, due.meetingId);
  }

  @ResolveField(() => DueKind, { description: 'What follows the day of a meeting is a date to who may not see that meeting.' })
  async kind(@Parent() due: DueMoment): Promise<DueKind> {
    return (await byId(Meeting, due.meetingId)) ? DueKind.MEETING : due.kind;
  }
}

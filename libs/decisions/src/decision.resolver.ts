import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { byId, mustSee } from '@schakel/graphql';
import { Meeting } from '@schakel/meetings';
import { byAddress } from '@schakel/organisations';
import { Decision } from './decision.entity.js';

@Resolver(() => Decision)
export class DecisionResolver {
  @VisibleRows()
  @Query(() => Decision, { nullable: true })
  decision(@Args('number', { type: () => String }) number: string): Promise<Decision | null> {
    return byAddress(Decision, 'number', number);
  }

  @ResolveField(() => Body)
  body(@Parent() decision: Decision): Promise<Body> {
    return mustSee(Body, decision.bodyId);
  }

  @ResolveField(() => Meeting, { nullable: true, description: 'Null also when the viewer may not know of the meeting.' })
  meeting(@Parent() decision: Decision): Promise<Meeting | null> {
    return byId(Meeting, decision.meetingId);
  }
}

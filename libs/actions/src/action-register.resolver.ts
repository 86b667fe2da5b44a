import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { ActionCounts, ActionItemConnection, actionRegister, countActions } from './action-register.js';
import { ActionItemsArgs } from './action-register.inputs.js';

@Resolver(() => ActionItemConnection)
export class ActionRegisterResolver {
  @VisibleRows()
  @Query(() => ActionItemConnection, { description: 'The register of actions.' })
  actionItems(@Args() args: ActionItemsArgs): Promise<ActionItemConnection> {
    return actionRegister(args.filter ?? {}, args.order, args);
  }

  @ResolveField(() => ActionCounts)
  counts(@Parent() page: ActionItemConnection): Promise<ActionCounts> {
    return countActions(page.filter);
  }
}

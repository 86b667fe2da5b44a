import { Args, Query, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { ActionItemConnection, actionRegister } from './action-register.js';
import { ActionItemsArgs } from './action-register.inputs.js';

@Resolver()
export class ActionRegisterResolver {
  @VisibleRows()
  @Query(() => ActionItemConnection, { description: 'The register of actions.' })
  actionItems(@Args() args: ActionItemsArgs): Promise<ActionItemConnection> {
    return actionRegister(args.filter ?? {}, args.order, args);
  }
}

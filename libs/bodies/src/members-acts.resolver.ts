import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { BodyFunction } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { mayAcceptFunction, mayManageMembers } from './members.policy.js';
import { steeringFacts } from './steering.js';

/** What the viewer may do with the members of a body, so that no screen offers what would be refused. */
@ObjectType()
export class MembersActs {
  @Field(() => Boolean, { description: 'Add, end and change seats and functions.' })
  mayManage: boolean;

  @Field(() => Boolean, { description: 'Regie or secretary is held by somebody who takes part; else the administrator manages the members.' })
  isSteered: boolean;
}

@Resolver(() => Body)
export class MembersActsResolver {
  @ResolveField(() => MembersActs)
  async members(@Parent() { id }: Body): Promise<MembersActs> {
    const facts = await steeringFacts(id);
    return { isSteered: !facts.isUnsteered, mayManage: mayManageMembers.allows(unit().viewer, facts) };
  }
}

@Resolver(() => BodyFunction)
export class FunctionActsResolver {
  @ResolveField(() => Boolean, { description: 'The viewer may accept it.' })
  async mayAccept(@Parent() { bodyId, personId }: BodyFunction): Promise<boolean> {
    return mayAcceptFunction.allows(unit().viewer, { ...(await steeringFacts(bodyId)), proposedId: personId });
  }
}

import { Field, ObjectType, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId, manyBy } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Person } from '@schakel/people';
import { closingFacts } from './closing-facts.js';
import { ClosureReason, closureProposed, conditionsOf } from './closure-proposal.js';
import { EndCondition } from './end-condition.entity.js';
import { mayMeetCondition, maySetConditions } from './hand-over.policy.js';

registerEnumType(ClosureReason, { name: 'ClosureReason', description: 'Its conditions are met, or its end date is past.' });

/** What the viewer may do with the conditions of a body. */
@ObjectType()
export class ConditionActs {
  @Field(() => Boolean)
  maySet: boolean;

  @Field(() => Boolean)
  mayMeet: boolean;
}

@Resolver(() => Body)
export class BodyEndResolver {
  @ResolveField(() => [EndCondition], { description: 'What must be so before it ends.' })
  endConditions(@Parent() body: Body): Promise<EndCondition[]> {
    return conditionsOf(body.id);
  }

  @ResolveField(() => ConditionActs)
  async endConditionActs(@Parent() body: Body): Promise<ConditionActs> {
    if (body.hasEnded(unit().moment.day)) return { maySet: false, mayMeet: false };
    const facts = await closingFacts(body);
    return { maySet: maySetConditions.allows(unit().viewer, facts), mayMeet: mayMeetCondition.allows(unit().viewer, facts) };
  }

  @ResolveField(() => ClosureReason, { nullable: true, description: 'Why it is proposed to close it; null when it is not.' })
  closureProposed(@Parent() body: Body): Promise<ClosureReason | null> {
    return closureProposed(body);
  }

  @ResolveField(() => [Body], { description: 'Bodies below it whose closing is proposed to it.' })
  async closuresToDecide(@Parent() body: Body): Promise<Body[]> {
    const below = await manyBy(Body, 'aboveId', body.id, { position: 'ASC', id: 'ASC' });
    const reasons = await Promise.all(below.map(closureProposed));
    return below.filter((_, index) => reasons[index]);
  }
}

@Resolver(() => EndCondition)
export class EndConditionResolver {
  @ResolveField(() => Person, { nullable: true })
  confirmedBy(@Parent() { confirmedById }: EndCondition): Promise<Person | null> {
    return byId(Person, confirmedById);
  }
}

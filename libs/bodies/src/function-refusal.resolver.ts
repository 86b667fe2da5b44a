import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { unit } from '@schakel/database';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { Body } from './body.entity.js';
import { FunctionRefusal } from './function-refusal.entity.js';
import { vacantFunctionsOf } from './vacancies.js';

@Resolver(() => FunctionRefusal)
export class FunctionRefusalResolver {
  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() { organisationId }: FunctionRefusal): Promise<Organisation | null> {
    return byId(Organisation, organisationId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who had been proposed.' })
  person(@Parent() { personId }: FunctionRefusal): Promise<Person | null> {
    return byId(Person, personId);
  }

  @ResolveField(() => Person)
  declinedBy(@Parent() { declinedById }: FunctionRefusal): Promise<Person> {
    return mustSee(Person, declinedById);
  }
}

@Resolver(() => Body)
export class BodyRefusalsResolver {
  @ResolveField(() => [FunctionRefusal], { description: 'Who said no to a function that is still vacant, newest first.' })
  async functionRefusals(@Parent() body: Body): Promise<FunctionRefusal[]> {
    if (body.hasEnded(unit().moment.day)) return [];
    const [vacant, refusals] = await Promise.all([vacantFunctionsOf(body), manyBy(FunctionRefusal, 'bodyId', body.id, { declinedOn: 'DESC', id: 'DESC' })]);
    return refusals.filter(({ kind }) => vacant.includes(kind));
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { byId, mustSee } from '@schakel/graphql';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { BodyFunction } from './body-function.entity.js';
import { Body } from './body.entity.js';

@Resolver(() => BodyFunction)
export class BodyFunctionResolver {
  @ResolveField(() => Body)
  body(@Parent() held: BodyFunction): Promise<Body> {
    return mustSee(Body, held.bodyId);
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() held: BodyFunction): Promise<Organisation | null> {
    return byId(Organisation, held.organisationId);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() held: BodyFunction): Promise<Person | null> {
    return byId(Person, held.personId);
  }

  @ResolveField(() => Person, { nullable: true })
  substitute(@Parent() held: BodyFunction): Promise<Person | null> {
    return byId(Person, held.substituteId);
  }
}

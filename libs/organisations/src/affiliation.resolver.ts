import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { Affiliation } from './affiliation.entity.js';
import { Organisation } from './organisation.entity.js';
import { current } from './period.js';
import { Region } from './region.entity.js';

/** For whom a person works now. */
export const currentAffiliations = async (personId: string): Promise<Affiliation[]> => current(await manyBy(Affiliation, 'personId', personId, { from: 'ASC', id: 'ASC' }));

@Resolver(() => Affiliation)
export class AffiliationResolver {
  @ResolveField(() => Organisation)
  organisation(@Parent() affiliation: Affiliation): Promise<Organisation> {
    return mustSee(Organisation, affiliation.organisationId);
  }

  @ResolveField(() => Region, { nullable: true })
  region(@Parent() affiliation: Affiliation): Promise<Region | null> {
    return byId(Region, affiliation.regionId);
  }
}

@Resolver(() => Person)
export class PersonAffiliationsResolver {
  @ResolveField(() => [Affiliation], { description: 'For whom the person works now.' })
  affiliations(@Parent() person: Person): Promise<Affiliation[]> {
    return currentAffiliations(person.id);
  }

  @ResolveField(() => [Affiliation], { description: 'Also those that ended and those to come.' })
  everyAffiliation(@Parent() person: Person): Promise<Affiliation[]> {
    return manyBy(Affiliation, 'personId', person.id, { from: 'ASC', id: 'ASC' });
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { byId } from '@schakel/graphql';
import { SearchHit, searchable } from '@schakel/search';
import { Person } from './person.entity.js';

searchable(Person, { kind: 'PERSON', title: 'r.name' });

/** Persons have no page of their own: a hit leads to where they work. */
@Resolver(() => SearchHit)
export class FoundPersonResolver {
  @ResolveField(() => Person, { nullable: true, description: 'When a person was found.' })
  person(@Parent() hit: SearchHit): Promise<Person | null> {
    return byId(Person, hit.kind === 'PERSON' ? hit.id : null);
  }
}

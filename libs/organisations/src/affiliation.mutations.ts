import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { addDays, isId, notFound, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { DayScalar, forgetLoaded, mustSee } from '@schakel/graphql';
import { EndingKind, Person, endPeriod, endWithHandOver, endings, lastDayOf, lockPerson, type Ending } from '@schakel/people';
import { Affiliation } from './affiliation.entity.js';
import { mayAffiliate } from './affiliation.policy.js';
import { AffiliationInput, affiliate } from './affiliations.js';

async function seen(id: string): Promise<Affiliation> {
  const row = isId(id) ? await unit().manager.findOneBy(Affiliation, { id }) : null;
  if (!row) throw notFound();
  return row;
}

const endingOf = ({ id, personId, organisationId }: Affiliation, day: Day): Ending => ({
  withoutIds: [id], personIds: [personId], organisationIds: [organisationId], bodyIds: [], day,
});

endings.add(EndingKind.AFFILIATION, async (id, day) => endingOf(await seen(id), day));

/** Who works for whom. */
@Resolver()
export class AffiliationMutations {
  @Acts('organisations.affiliate')
  @Mutation(() => Person)
  async addAffiliation(@Args('personId', { type: () => ID }) personId: string, @Args('input') input: AffiliationInput): Promise<Person> {
    const person = await lockPerson(personId, mayAffiliate);
    await affiliate(personId, input);
    forgetLoaded();
    return person;
  }

  @Acts('organisations.affiliate')
  @Mutation(() => Person, { description: 'After `lastDay`, or at once. `successorId` takes over what the person had in hand for the party.' })
  async endAffiliation(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('lastDay', { type: () => DayScalar, nullable: true }) lastDay?: Day | null,
    @Args('successorId', { type: () => ID, nullable: true }) successorId?: string | null,
  ): Promise<Person> {
    const row = await seen(id);
    grant(mayAffiliate, undefined);
    const last = lastDayOf(lastDay);
    await endWithHandOver(endingOf(row, addDays(last, 1)), successorId ?? null, () => endPeriod(row, version, last));
    forgetLoaded();
    return mustSee(Person, row.personId);
  }
}

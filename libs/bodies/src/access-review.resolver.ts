import { Args, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, notFound, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { DayScalar, byId, forgetLoaded, mustSee } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { Person, mayReviewAccess } from '@schakel/people';
import { AccessConfirmation, BindingKind } from './access-confirmation.entity.js';
import { AccessLine, accessLines } from './access-review.js';

/** The yearly review: who has access through what, and whether that is still right. */
@ObjectType()
export class AccessReview {
  @Field(() => [AccessLine])
  lines: AccessLine[];

  @Field(() => Int)
  overdueCount: number;

  @Field(() => DayScalar, { nullable: true, description: 'Day on which a line was confirmed last.' })
  lastConfirmedOn: Day | null;

  @Field(() => Person, { nullable: true })
  lastConfirmedBy: Person | null;
}

@Resolver(() => AccessLine)
export class AccessReviewResolver {
  @Acts('people.review-access')
  @Query(() => AccessReview, { description: 'Administrator only.' })
  async accessReview(): Promise<AccessReview> {
    grant(mayReviewAccess, undefined);
    const [lines, last] = await Promise.all([
      accessLines(),
      unit().manager.find(AccessConfirmation, { order: { confirmedOn: 'DESC', id: 'DESC' }, take: 1 }),
    ]);
    return {
      lines,
      overdueCount: lines.filter(({ isOverdue }) => isOverdue).length,
      lastConfirmedOn: last[0]?.confirmedOn ?? null,
      lastConfirmedBy: await byId(Person, last[0]?.confirmedById),
    };
  }

  @ResolveField(() => Person)
  person(@Parent() { personId }: AccessLine): Promise<Person> {
    return mustSee(Person, personId);
  }

  @Acts('people.review-access')
  @Mutation(() => Person, { description: '‘Dit klopt nog’, on this day; said again on the same day it is noted once.' })
  async confirmAccess(
    @Args('kind', { type: () => BindingKind }) kind: BindingKind,
    @Args('id', { type: () => ID }) id: string,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<Person> {
    const person = isId(personId) ? await byId(Person, personId) : null;
    if (!person) throw notFound();
    grant(mayReviewAccess, undefined);
    const line = (await accessLines()).find((one) => one.id === id && one.kind === kind && one.personId === personId);
    if (!line) throw notFound();
    const { viewer, moment } = unit();
    const said = { personId, kind, bindingId: id, confirmedById: viewer.personId, confirmedOn: moment.day };
    if (!(await unit().manager.existsBy(AccessConfirmation, said))) await insert(AccessConfirmation, said);
    forgetLoaded();
    return person;
  }

  @Acts('people.review-access')
  @Query(() => Int, { description: 'Lines that were not confirmed for longer than a year; administrator only.' })
  async overdueReviewCount(): Promise<number> {
    grant(mayReviewAccess, undefined);
    return (await accessLines()).filter(({ isOverdue }) => isOverdue).length;
  }
}

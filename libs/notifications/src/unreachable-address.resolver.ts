import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { byId, forgetLoaded, manyBy } from '@schakel/graphql';
import { change } from '@schakel/history';
import { Person } from '@schakel/people';
import { IsNull } from 'typeorm';
import { mayClearAddress, mayReadMailLog } from './notifications.policy.js';
import { UnreachableAddress } from './unreachable-address.entity.js';

const mostShown = 500;

@Resolver(() => UnreachableAddress)
export class UnreachableAddressResolver {
  @Acts('notifications.read-mail-log')
  @Query(() => [UnreachableAddress], { description: 'Administrator only: addresses from which mail came back, newest first.' })
  async unreachableAddresses(): Promise<UnreachableAddress[]> {
    grant(mayReadMailLog, undefined);
    return unit().manager.find(UnreachableAddress, { where: { clearedAt: IsNull() }, order: { since: 'DESC', id: 'DESC' }, take: mostShown });
  }

  /** Errors: NOT_FOUND, CONFLICT STALE_VERSION. Cleared before: nothing changes. */
  @Acts('notifications.clear-address')
  @Mutation(() => UnreachableAddress, { description: 'Administrator: this address takes mail again.' })
  async clearUnreachableAddress(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number): Promise<UnreachableAddress> {
    const address = isId(id) ? await unit().manager.findOneBy(UnreachableAddress, { id }) : null;
    if (!address) throw notFound();
    grant(mayClearAddress, undefined);
    await change(address, version, { clearedAt: unit().moment.at, clearedById: unit().viewer.personId });
    forgetLoaded();
    return address;
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: UnreachableAddress): Promise<Person | null> {
    return byId(Person, personId);
  }
}

@Resolver(() => Person)
export class PersonReachableResolver {
  @ResolveField(() => UnreachableAddress, { nullable: true, description: 'Mail to this person comes back. For the person and the administrator; null for others.' })
  async unreachable(@Parent() { id }: Person): Promise<UnreachableAddress | null> {
    const marks = await manyBy(UnreachableAddress, 'personId', id, { since: 'DESC' });
    return marks.find(({ clearedAt }) => clearedAt === null) ?? null;
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { Body } from './body.entity.js';
import { shownOn } from './composition.js';
import { Membership, Seat } from './seat.entity.js';

@Resolver(() => Seat)
export class SeatResolver {
  @ResolveField(() => Body)
  body(@Parent() seat: Seat): Promise<Body> {
    return mustSee(Body, seat.bodyId);
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() seat: Seat): Promise<Organisation | null> {
    return byId(Organisation, seat.organisationId);
  }

  @ResolveField(() => [Membership], { description: 'Who sits there now; of an ended body everybody who sat there.' })
  async memberships(@Parent() seat: Seat): Promise<Membership[]> {
    const [body, memberships] = await Promise.all([mustSee(Body, seat.bodyId), manyBy(Membership, 'seatId', seat.id, { from: 'ASC', id: 'ASC' })]);
    return shownOn(unit().moment.day, body, memberships);
  }
}

@Resolver(() => Seat)
export class SeatHistoryResolver {
  @ResolveField(() => [Membership], { description: 'Also those that ended and those to come.' })
  everyMembership(@Parent() seat: Seat): Promise<Membership[]> {
    return manyBy(Membership, 'seatId', seat.id, { from: 'ASC', id: 'ASC' });
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @ResolveField(() => Person)
  person(@Parent() membership: Membership): Promise<Person> {
    return mustSee(Person, membership.personId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who replaces the person when absent.' })
  substitute(@Parent() membership: Membership): Promise<Person | null> {
    return byId(Person, membership.substituteId);
  }
}

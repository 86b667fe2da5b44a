import { ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId, manyBy } from '@schakel/graphql';
import { current } from '@schakel/organisations';
import { Viewer } from '@schakel/people';
import { BodyFunction } from './body-function.entity.js';
import { inLivingBodies } from './living-bodies.js';
import { Membership, Seat } from './seat.entity.js';

@Resolver(() => Viewer)
export class ViewerSeatsResolver {
  @ResolveField(() => [Seat], { description: 'Where the viewer sits now, also as substitute.' })
  async seats(): Promise<Seat[]> {
    const { personId } = unit().viewer;
    const memberships = await Promise.all([manyBy(Membership, 'personId', personId), manyBy(Membership, 'substituteId', personId)]);
    const seatIds = new Set(current(memberships.flat()).map((membership) => membership.seatId));
    const seats = await Promise.all([...seatIds].map((seatId) => byId(Seat, seatId)));
    return inLivingBodies(seats.filter((seat) => seat !== null));
  }

  @ResolveField(() => [BodyFunction], { description: 'What the viewer holds now, also as substitute and when only proposed.' })
  async functions(): Promise<BodyFunction[]> {
    const { personId } = unit().viewer;
    const held = await Promise.all([manyBy(BodyFunction, 'personId', personId), manyBy(BodyFunction, 'substituteId', personId)]);
    return inLivingBodies([...new Map(held.flat().map((one) => [one.id, one])).values()]);
  }
}

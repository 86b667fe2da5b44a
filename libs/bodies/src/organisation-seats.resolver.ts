import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { manyBy } from '@schakel/graphql';
import { Organisation, Region } from '@schakel/organisations';
import { BodyFunction } from './body-function.entity.js';
import { Body, BodyKind } from './body.entity.js';
import { inLivingBodies } from './living-bodies.js';
import { Seat } from './seat.entity.js';

@Resolver(() => Organisation)
export class OrganisationSeatsResolver {
  @ResolveField(() => [Seat], { description: 'Where it sits now.' })
  async seats(@Parent() organisation: Organisation): Promise<Seat[]> {
    return inLivingBodies(await manyBy(Seat, 'organisationId', organisation.id, { position: 'ASC', id: 'ASC' }));
  }

  @ResolveField(() => [BodyFunction], { description: 'What it holds now, accepted or proposed.' })
  async functions(@Parent() organisation: Organisation): Promise<BodyFunction[]> {
    return inLivingBodies(await manyBy(BodyFunction, 'organisationId', organisation.id, { kind: 'ASC', id: 'ASC' }));
  }
}

@Resolver(() => Region)
export class RegionLearningNetworkResolver {
  @ResolveField(() => Body, { nullable: true })
  async learningNetwork(@Parent() region: Region): Promise<Body | null> {
    const bodies = await manyBy(Body, 'regionId', region.id, { position: 'ASC', id: 'ASC' });
    return bodies.find((body) => body.kind === BodyKind.LEARNING_NETWORK && !body.hasEnded(unit().moment.day)) ?? null;
  }
}

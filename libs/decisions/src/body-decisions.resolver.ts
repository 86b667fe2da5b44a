import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '@schakel/bodies';
import { unit } from '@schakel/database';
import { byId, loader, manyBy } from '@schakel/graphql';
import { ArrayOverlap, In } from 'typeorm';
import { Decision } from './decision.entity.js';
import { Recommendation } from './recommendation.entity.js';

/** The recommendations that concern a body, chiefly or also; batched. */
const concerning = (bodyId: string): Promise<Recommendation[]> =>
  loader<string, Recommendation[]>('Recommendation by body', async (bodyIds) => {
    const rows = await unit().manager.find(Recommendation, {
      where: [{ bodyId: In([...bodyIds]) }, { alsoConcernsBodyIds: ArrayOverlap([...bodyIds]) }],
      order: { position: 'ASC' },
    });
    return bodyIds.map((id) => rows.filter((row) => row.bodyId === id || row.alsoConcernsBodyIds.includes(id)));
  }).load(bodyId);

@Resolver(() => Body)
export class BodyDecisionsResolver {
  @ResolveField(() => [Decision], { description: 'Those not yet taken first, then the newest first.' })
  decisions(@Parent() body: Body): Promise<Decision[]> {
    return manyBy(Decision, 'bodyId', body.id, { takenOn: 'DESC', number: 'DESC' });
  }

  @ResolveField(() => [Recommendation], { description: 'Advice of the Projectteam that concerns this body, in the order of the report.' })
  recommendations(@Parent() body: Body): Promise<Recommendation[]> {
    return concerning(body.id);
  }
}

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @ResolveField(() => Body, { nullable: true, description: 'The body it concerns most.' })
  body(@Parent() recommendation: Recommendation): Promise<Body | null> {
    return byId(Body, recommendation.bodyId);
  }
}

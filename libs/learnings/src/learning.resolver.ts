import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '@schakel/bodies';
import { byId, manyBy } from '@schakel/graphql';
import { Learning } from './learning.entity.js';

@Resolver(() => Learning)
export class LearningResolver {
  @ResolveField(() => Body, { nullable: true, description: 'Where it was learned, when a body learned it.' })
  body(@Parent() learning: Learning): Promise<Body | null> {
    return byId(Body, learning.bodyId);
  }
}

@Resolver(() => Body)
export class BodyLearningsResolver {
  @ResolveField(() => [Learning], { description: 'What was learned here and may be read by the viewer, by number.' })
  learnings(@Parent() body: Body): Promise<Learning[]> {
    return manyBy(Learning, 'bodyId', body.id, { number: 'ASC' });
  }
}

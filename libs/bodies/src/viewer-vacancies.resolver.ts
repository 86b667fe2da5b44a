import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Viewer } from '@schakel/people';
import { BodyFunctionKind } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { functionsOf, isOutside, vacantFunctionsOf } from './vacancies.js';

/** A body with the functions that nobody holds there. */
@ObjectType()
export class Vacancies {
  @Field(() => Body)
  body: Body;

  @Field(() => [BodyFunctionKind])
  kinds: BodyFunctionKind[];
}

@Resolver(() => Viewer)
export class ViewerVacanciesResolver {
  @ResolveField(() => [Vacancies], { description: 'Vacant functions in the viewer’s own bodies; for the national coordinator in all. Bodies without one are left out.' })
  async vacancies(): Promise<Vacancies[]> {
    const { manager, viewer, moment } = unit();
    const query = manager.createQueryBuilder(Body, 'body').where('(body.endedOn is null or body.endedOn > :today)', { today: moment.day });
    if (!viewer.isNationalCoordinator) query.andWhere('body.id = any(:ids)', { ids: viewer.ownBodyIds });
    const bodies = await query.orderBy('body.position').addOrderBy('body.id').getMany();
    const found = await Promise.all(bodies.map(async (body) => {
      const [held, kinds] = await Promise.all([functionsOf(body), vacantFunctionsOf(body)]);
      return { body, kinds: isOutside(body, held) ? [] : kinds };
    }));
    return found.filter(({ kinds }) => kinds.length > 0);
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { byId } from '@schakel/graphql';
import { SearchHit, searchable } from '@schakel/search';
import { Body } from './body.entity.js';

searchable(Body, {
  kind: 'BODY',
  number: 'r.code',
  title: 'r.name',
  text: `concat_ws(' · ', r.purpose, r.end_condition)`,
  address: 'r.code',
  body: 'r.id',
  parties: 'array[r.id]',
  regions: 'array[r.region_id]',
  endedOn: 'r.ended_on',
});

@Resolver(() => SearchHit)
export class BodyOfHitResolver {
  @ResolveField(() => Body, { nullable: true, description: 'The body it belongs to.' })
  body(@Parent() hit: SearchHit): Promise<Body | null> {
    return byId(Body, hit.bodyId);
  }
}

import { Args, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { unit } from '@schakel/database';
import { HistoryEntry } from '@schakel/history';
import { PageArgs, byId, connectionOf, manyBy, pageOf } from '@schakel/graphql';
import { Region, byAddressInAnyCase, historyOf } from '@schakel/organisations';
import { Body } from './body.entity.js';

@ObjectType()
export class BodyConnection extends connectionOf(Body) {}

@Resolver(() => Body)
export class BodyResolver {
  @VisibleRows()
  @Query(() => BodyConnection, { description: 'Every table: those that live in their order, then those that ended.' })
  bodies(@Args() page: PageArgs): Promise<BodyConnection> {
    const query = unit().manager.createQueryBuilder(Body, 'body').setParameter('today', unit().moment.day);
    return pageOf(query, [
      { sql: 'case when body.endedOn <= :today then 1 else 0 end', type: 'int' },
      { sql: 'body.position', type: 'int' },
      { sql: 'body.id', type: 'uuid' },
    ], page);
  }

  @VisibleRows()
  @Query(() => Body, { nullable: true, description: 'By its code, in capitals or not.' })
  body(@Args('code', { type: () => String }) code: string): Promise<Body | null> {
    return byAddressInAnyCase(Body, 'code', code);
  }

  @ResolveField(() => Boolean, { description: 'Its end date is past and nobody has closed it: ‘mandaat verlopen’.' })
  isPastItsEnd(@Parent() body: Body): boolean {
    return body.isPastItsEnd(unit().moment.day);
  }

  @ResolveField(() => Body, { nullable: true, description: 'The next rung of the ladder.' })
  above(@Parent() body: Body): Promise<Body | null> {
    return byId(Body, body.aboveId);
  }

  @ResolveField(() => [Body], { description: 'Those that climb to this one, without what has ended.' })
  async below(@Parent() body: Body): Promise<Body[]> {
    const below = await manyBy(Body, 'aboveId', body.id, { position: 'ASC', id: 'ASC' });
    return below.filter((one) => !one.hasEnded(unit().moment.day));
  }

  @ResolveField(() => Body, { nullable: true })
  formedFrom(@Parent() body: Body): Promise<Body | null> {
    return byId(Body, body.formedFromId);
  }

  @ResolveField(() => Body, { nullable: true, description: 'Who took over when it ended.' })
  successor(@Parent() body: Body): Promise<Body | null> {
    return byId(Body, body.successorId);
  }

  @ResolveField(() => Region, { nullable: true })
  region(@Parent() body: Body): Promise<Region | null> {
    return byId(Region, body.regionId);
  }

  @ResolveField(() => [HistoryEntry], { description: 'Of the body, its seats and functions, newest first; the last two hundred.' })
  history(@Parent() body: Body): Promise<HistoryEntry[]> {
    return historyOf(body.id);
  }
}

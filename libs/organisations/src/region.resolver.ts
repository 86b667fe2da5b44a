import { Args, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { unit } from '@schakel/database';
import { PageArgs, connectionOf, manyBy, mustSee, pageOf } from '@schakel/graphql';
import { byAddress } from './by-address.js';
import { Organisation } from './organisation.entity.js';
import { Region, RegionProvider } from './region.entity.js';

@ObjectType()
export class RegionConnection extends connectionOf(Region) {}

@Resolver(() => Region)
export class RegionResolver {
  @VisibleRows()
  @Query(() => RegionConnection, { description: 'The levensloopregio’s, by name.' })
  regions(@Args() page: PageArgs): Promise<RegionConnection> {
    return pageOf(unit().manager.createQueryBuilder(Region, 'region'), [{ sql: 'lower(region.name)', type: 'text' }, { sql: 'region.id', type: 'uuid' }], page);
  }

  @VisibleRows()
  @Query(() => Region, { nullable: true })
  region(@Args('slug', { type: () => String }) slug: string): Promise<Region | null> {
    return byAddress(Region, 'slug', slug);
  }

  @ResolveField(() => [RegionProvider], { description: 'In the order of Bijlage 1; a provider stands here once for each of its roles.' })
  providers(@Parent() region: Region): Promise<RegionProvider[]> {
    return manyBy(RegionProvider, 'regionId', region.id, { position: 'ASC', id: 'ASC' });
  }
}

@Resolver(() => RegionProvider)
export class RegionProviderResolver {
  @ResolveField(() => Region)
  region(@Parent() provider: RegionProvider): Promise<Region> {
    return mustSee(Region, provider.regionId);
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() provider: RegionProvider): Promise<Organisation> {
    return mustSee(Organisation, provider.organisationId);
  }
}

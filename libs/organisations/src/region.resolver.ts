import { Args, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { unit } from '@schakel/database';
import { HistoryEntry } from '@schakel/history';
import { PageArgs, connectionOf, manyBy, mustSee, pageOf } from '@schakel/graphql';
import { byAddress } from './by-address.js';
import { historyOf } from './history-of.js';
import { Organisation } from './organisation.entity.js';
import { current } from './period.js';
import { Region, RegionProvider } from './region.entity.js';

@ObjectType()
export class RegionConnection extends connectionOf(Region) {}

const termsIn = ({ id }: Region): Promise<RegionProvider[]> => manyBy(RegionProvider, 'regionId', id, { position: 'ASC', id: 'ASC' });

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

  @ResolveField(() => [RegionProvider], { description: 'Now, in the order of Bijlage 1; a provider stands here once for each of its roles.' })
  async providers(@Parent() region: Region): Promise<RegionProvider[]> {
    return current(await termsIn(region));
  }

  @ResolveField(() => [RegionProvider], { description: 'Every term of a provider there: past, present and to come.' })
  terms(@Parent() region: Region): Promise<RegionProvider[]> {
    return termsIn(region);
  }

  @ResolveField(() => [HistoryEntry], { description: 'Of the region and its providers, newest first; the last two hundred.' })
  history(@Parent() region: Region): Promise<HistoryEntry[]> {
    return historyOf(region.id);
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

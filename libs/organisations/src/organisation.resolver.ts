import { Args, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { HistoryEntry } from '@schakel/history';
import { unit } from '@schakel/database';
import { PageArgs, byId, connectionOf, manyBy, mustSee, pageOf } from '@schakel/graphql';
import { byAddress } from './by-address.js';
import { byName } from './by-name.js';
import { historyOf } from './history-of.js';
import { GroupMember, OrganisationGroup } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';
import { current } from './period.js';
import { Region, RegionProvider } from './region.entity.js';

@ObjectType()
export class OrganisationConnection extends connectionOf(Organisation) {}

@Resolver(() => Organisation)
export class OrganisationResolver {
  @VisibleRows()
  @Query(() => OrganisationConnection, { description: 'Every party, by name.' })
  organisations(@Args() page: PageArgs): Promise<OrganisationConnection> {
    return pageOf(unit().manager.createQueryBuilder(Organisation, 'organisation'), [{ sql: 'lower(organisation.name)', type: 'text' }, { sql: 'organisation.id', type: 'uuid' }], page);
  }

  @VisibleRows()
  @Query(() => Organisation, { nullable: true })
  organisation(@Args('slug', { type: () => String }) slug: string): Promise<Organisation | null> {
    return byAddress(Organisation, 'slug', slug);
  }

  @ResolveField(() => [OrganisationGroup], { description: 'The closed groups that stand for this party among others, now.' })
  async groups(@Parent() organisation: Organisation): Promise<OrganisationGroup[]> {
    const members = await manyBy(GroupMember, 'organisationId', organisation.id);
    const groups = await Promise.all(current(members).map((member) => mustSee(OrganisationGroup, member.groupId)));
    return groups.sort(byName);
  }

  @ResolveField(() => [RegionProvider], { description: 'What it does in which regions now, by name of the region.' })
  async regionRoles(@Parent() organisation: Organisation): Promise<RegionProvider[]> {
    const roles = await manyBy(RegionProvider, 'organisationId', organisation.id, { position: 'ASC', id: 'ASC' });
    const placed = await Promise.all(current(roles).map(async (role) => ({ role, name: (await byId(Region, role.regionId))?.name ?? '' })));
    return placed.sort(byName).map(({ role }) => role);
  }

  @ResolveField(() => Boolean, { description: 'Its last day is past.' })
  hasEnded(@Parent() organisation: Organisation): boolean {
    return organisation.hasEnded(unit().moment.day);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The party it went over into.' })
  successor(@Parent() organisation: Organisation): Promise<Organisation | null> {
    return byId(Organisation, organisation.successorId);
  }

  @ResolveField(() => [HistoryEntry], { description: 'Newest first; the last two hundred.' })
  history(@Parent() organisation: Organisation): Promise<HistoryEntry[]> {
    return historyOf(organisation.id);
  }
}

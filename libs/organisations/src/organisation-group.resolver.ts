import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { unit } from '@schakel/database';
import { manyBy, mustSee } from '@schakel/graphql';
import { HistoryEntry } from '@schakel/history';
import { byAddress } from './by-address.js';
import { byName } from './by-name.js';
import { historyOf } from './history-of.js';
import { GroupMember, OrganisationGroup } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';
import { current } from './period.js';

const termsIn = ({ id }: OrganisationGroup): Promise<GroupMember[]> => manyBy(GroupMember, 'groupId', id, { position: 'ASC', id: 'ASC' });

@Resolver(() => OrganisationGroup)
export class OrganisationGroupResolver {
  @VisibleRows()
  @Query(() => [OrganisationGroup], { description: 'Names of the action list that stand for several parties, by name.' })
  async organisationGroups(): Promise<OrganisationGroup[]> {
    const groups = await unit().manager.find(OrganisationGroup);
    return groups.sort(byName);
  }

  @VisibleRows()
  @Query(() => OrganisationGroup, { nullable: true })
  organisationGroup(@Args('slug', { type: () => String }) slug: string): Promise<OrganisationGroup | null> {
    return byAddress(OrganisationGroup, 'slug', slug);
  }

  @ResolveField(() => [Organisation], { description: 'Its parties now, in the order of the source; none when the group is open.' })
  async members(@Parent() group: OrganisationGroup): Promise<Organisation[]> {
    return Promise.all(current(await termsIn(group)).map((member) => mustSee(Organisation, member.organisationId)));
  }

  @ResolveField(() => [GroupMember], { description: 'Every term of a party in it: past, present and to come.' })
  terms(@Parent() group: OrganisationGroup): Promise<GroupMember[]> {
    return termsIn(group);
  }

  @ResolveField(() => [HistoryEntry], { description: 'Of the group and its members, newest first; the last two hundred.' })
  history(@Parent() group: OrganisationGroup): Promise<HistoryEntry[]> {
    return historyOf(group.id);
  }
}

@Resolver(() => GroupMember)
export class GroupMemberResolver {
  @ResolveField(() => Organisation)
  organisation(@Parent() member: GroupMember): Promise<Organisation> {
    return mustSee(Organisation, member.organisationId);
  }
}

import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { unit } from '@schakel/database';
import { manyBy, mustSee } from '@schakel/graphql';
import { byAddress } from './by-address.js';
import { byName } from './by-name.js';
import { GroupMember, OrganisationGroup } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';

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

  @ResolveField(() => [Organisation], { description: 'Its parties, in the order of the source; none when the group is open.' })
  async members(@Parent() group: OrganisationGroup): Promise<Organisation[]> {
    const members = await manyBy(GroupMember, 'groupId', group.id, { position: 'ASC', id: 'ASC' });
    return Promise.all(members.map((member) => mustSee(Organisation, member.organisationId)));
  }
}

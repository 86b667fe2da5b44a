import { Module } from '@nestjs/common';
import { AddPersonResolver } from './add-person.resolver.js';
import { AffiliationMutations } from './affiliation.mutations.js';
import { AffiliationResolver, PersonAffiliationsResolver } from './affiliation.resolver.js';
import { OrganisationGroupMutations } from './organisation-group.mutations.js';
import { GroupMemberResolver, OrganisationGroupResolver } from './organisation-group.resolver.js';
import { OrganisationMutations } from './organisation.mutations.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { RegionMutations } from './region.mutations.js';
import { RegionProviderResolver, RegionResolver } from './region.resolver.js';
import { ViewerAffiliationsResolver } from './viewer-affiliations.resolver.js';

/** Parties, groups of parties, regions and who works where. */
@Module({
  providers: [
    AddPersonResolver, AffiliationMutations, AffiliationResolver, GroupMemberResolver, OrganisationGroupMutations, OrganisationGroupResolver, OrganisationMutations,
    OrganisationResolver, PersonAffiliationsResolver, RegionMutations, RegionProviderResolver, RegionResolver, ViewerAffiliationsResolver,
  ],
})
export class OrganisationsModule {}

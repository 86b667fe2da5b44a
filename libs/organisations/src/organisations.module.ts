import { Module } from '@nestjs/common';
import { AffiliationResolver, PersonAffiliationsResolver } from './affiliation.resolver.js';
import { OrganisationGroupResolver } from './organisation-group.resolver.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { RegionProviderResolver, RegionResolver } from './region.resolver.js';
import { ViewerAffiliationsResolver } from './viewer-affiliations.resolver.js';

/** Parties, groups of parties, regions and who works where. */
@Module({
  providers: [
    AffiliationResolver, OrganisationGroupResolver, OrganisationResolver, PersonAffiliationsResolver, RegionProviderResolver, RegionResolver,
    ViewerAffiliationsResolver,
  ],
})
export class OrganisationsModule {}

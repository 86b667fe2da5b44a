import type { DynamicModule } from '@nestjs/common';
import { newId } from '@schakel/kernel';
import { insert } from '@schakel/history';
import { PEOPLE_SETTINGS, PeopleModule, type PeopleSettings } from '@schakel/people';
import { Affiliation, GroupMember, Organisation, OrganisationGroup, OrganisationKind, ProviderRole, Region, RegionProvider } from './index.js';

// Each inserts in the unit of work around it, whose role must be allowed to: the purpose 'seed', or an administrator.

const aSlug = (): string => newId();

export const anOrganisation = (overrides: Partial<Organisation> = {}): Promise<Organisation> =>
  insert<Organisation>(Organisation, { slug: aSlug(), name: 'Voorbeeldzorg', shortName: 'Voorbeeldzorg', kind: OrganisationKind.PROVIDER, domains: [], ...overrides });

/** A closed group of these parties, in this order. */
export async function aGroupOf(organisations: Organisation[], overrides: Partial<OrganisationGroup> = {}): Promise<OrganisationGroup> {
  const group = await insert<OrganisationGroup>(OrganisationGroup, { slug: aSlug(), name: 'Voorbeeldgroep', isOpen: false, ...overrides });
  for (const [position, { id }] of organisations.entries()) await insert<GroupMember>(GroupMember, { groupId: group.id, organisationId: id, position });
  return group;
}

export const aRegion = (overrides: Partial<Region> = {}): Promise<Region> =>
  insert<Region>(Region, { slug: aSlug(), name: 'Voorbeeldregio', column: 1, row: 1, ...overrides });

export const aRegionProvider = (overrides: Pick<RegionProvider, 'regionId' | 'organisationId'> & Partial<RegionProvider>): Promise<RegionProvider> =>
  insert<RegionProvider>(RegionProvider, { role: ProviderRole.EXECUTING, ...overrides });

export const anAffiliation = (overrides: Pick<Affiliation, 'personId' | 'organisationId'> & Partial<Affiliation>): Promise<Affiliation> =>
  insert<Affiliation>(Affiliation, { from: '2022-01-01', ...overrides });

const settings: PeopleSettings = { isDemo: true, publicUrl: 'http://localhost:3000', hasSmtp: false, secureCookies: false };

/** The module of people with its settings: features to the right add to `Viewer`, so a specs' API needs it too. */
export const peopleForSpecs: DynamicModule = {
  module: class PeopleForSpecs {},
  global: true,
  imports: [PeopleModule],
  providers: [{ provide: PEOPLE_SETTINGS, useValue: settings }],
  exports: [PEOPLE_SETTINGS],
};

import { Domain, GroupMember, Organisation, OrganisationGroup, OrganisationKind, ProviderRole, Region, RegionProvider } from '@schakel/organisations';
import type { SeedGroup, SeedOrganisation, SeedRegion } from '../../seeds/index.js';
import { idOf } from './ids.js';
import { provenanceOf } from './provenance.js';
import type { Seeding } from './seeding.js';

const ownReading = 'De soort en de domeinen van een partij, en soms haar volledige naam, hebben wij ingevuld.';

export async function seedOrganisations(seeding: Seeding, organisations: readonly SeedOrganisation[]): Promise<void> {
  await seeding.add(Organisation, organisations.map(({ key, slug, name, shortName, kind, domains, aliases, provenance }) => ({
    id: idOf('organisation', key),
    slug,
    name,
    shortName,
    kind: OrganisationKind[kind],
    domains: domains.map((domain) => Domain[domain]),
    aliases: [...aliases],
    provenance: provenanceOf(provenance, [], [ownReading]),
  })), 'slug');
}

export async function seedGroups(seeding: Seeding, groups: readonly SeedGroup[]): Promise<void> {
  await seeding.add(OrganisationGroup, groups.map(({ key, slug, name, isOpen, description, provenance }) => ({
    id: idOf('group', key), slug, name, isOpen, description, provenance: provenanceOf(provenance),
  })), 'slug');
  await seeding.add(GroupMember, groups.flatMap(({ key, members }) => members.map((member, position) => ({
    id: idOf('group-member', `${key}/${member}`), groupId: idOf('group', key), organisationId: idOf('organisation', member), position,
  }))));
}

export async function seedRegions(seeding: Seeding, regions: readonly SeedRegion[]): Promise<void> {
  await seeding.add(Region, regions.map(({ key, slug, name, column, row, note, provenance }) => ({
    id: idOf('region', key), slug, name, column, row, note: note ?? null, provenance: provenanceOf(provenance),
  })), 'slug');
  await seeding.add(RegionProvider, regions.flatMap((region) => region.providers.map(({ key, organisation, role, areaNote, namedAs }, position) => ({
    id: idOf('region-provider', key),
    regionId: idOf('region', region.key),
    organisationId: idOf('organisation', organisation),
    role: ProviderRole[role],
    position,
    areaNote: areaNote ?? null,
    namedAs: namedAs ?? null,
    provenance: provenanceOf(region.provenance),
  }))));
}

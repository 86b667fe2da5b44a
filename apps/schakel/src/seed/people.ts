import { demoPassword, hashPassword, openAccount, Person, PlatformRole, RoleGrant } from '@schakel/people';
import { Affiliation } from '@schakel/organisations';
import type { SeedAffiliation, SeedPerson } from '../../seeds/index.js';
import { idOf, refTo } from './ids.js';
import { seedDay, type Seeding } from './seeding.js';

/** Persons with their accounts, all with the demo's one password, and the roles of the platform. */
export async function seedPersons(seeding: Seeding, persons: readonly SeedPerson[]): Promise<void> {
  const added = await seeding.add(Person, persons.map(({ key, name, provenance }) => ({ id: idOf('person', key), name, isExample: provenance.kind === 'EXAMPLE' })));
  const arrived = new Set(added.map(({ id }) => id));
  const newcomers = persons.filter(({ key }) => arrived.has(idOf('person', key)));
  const hashes = await Promise.all(newcomers.map(() => hashPassword(demoPassword)));
  for (const [index, { key, email }] of newcomers.entries()) await openAccount(idOf('person', key), email, hashes[index] ?? null);
  await seeding.add(RoleGrant, persons.flatMap(({ key, platformRole }) => (platformRole === undefined ? [] : [{
    id: idOf('role-grant', `${key}/${platformRole}`), personId: idOf('person', key), role: PlatformRole[platformRole], from: seedDay, until: null,
  }])));
}

export async function seedAffiliations(seeding: Seeding, affiliations: readonly SeedAffiliation[]): Promise<void> {
  await seeding.add(Affiliation, affiliations.map(({ key, person, organisation, region, from }) => ({
    id: idOf('affiliation', key),
    personId: idOf('person', person),
    organisationId: idOf('organisation', organisation),
    regionId: refTo('region', region),
    from,
    until: null,
  })));
}

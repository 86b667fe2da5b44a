import { Body, BodyFunction, BodyFunctionKind, BodyKind, FunctionState, Membership, Seat, SeatRole } from '@schakel/bodies';
import { Level, ProvenanceKind } from '@schakel/database';
import { Affiliation, Domain, GroupMember, Organisation, OrganisationGroup, OrganisationKind, ProviderRole, Region, RegionProvider } from '@schakel/organisations';
import { Account, Person, PlatformRole, RoleGrant } from '@schakel/people';
import { benchId, Draw } from './draw.js';
import type { BenchRows } from './rows.js';
import type { BenchSizes } from './sizes.js';
import { organisationNames, personName, regionNames } from './words.js';

const since = '2024-01-01';
const seatsPerBody = 12;
/** Two closed groups and an open one. */
export const groups = [{ slug: 'branches', isOpen: false, from: 8, to: 12 }, { slug: 'zorgkantoren', isOpen: false, from: 4, to: 6 }, { slug: 'gemeenten', isOpen: true, from: 0, to: 0 }] as const;

export const example = { kind: ProvenanceKind.EXAMPLE, place: null, quote: null, assumptions: [] };

/** A person works for the organisation with his own number, going round. */
export const personOf = (organisation: number, nth: number): number => organisation + 30 * nth;

/** Numbers of the organisations with a seat in a body. */
export const seatedIn = (body: number): number[] => Array.from({ length: seatsPerBody }, (_, seat) => (body * 5 + seat) % 30);

export const codeOf = (body: number): string => (['BO', 'DO', 'SO1', 'SO2', 'SO3'][body] ?? `W${String(body - 4).padStart(2, '0')}`);

const aboveOf = (body: number): number | null => (body === 0 ? null : body < 2 ? 0 : body < 5 ? 1 : 2 + (body % 3));

const kindOfBody = (body: number): BodyKind => (body === 0 ? BodyKind.ADMINISTRATIVE : body === 1 ? BodyKind.DIRECTORS : body < 5 ? BodyKind.STRATEGIC : BodyKind.WORKING_GROUP);

export async function addParties(rows: BenchRows, { organisations, regions }: BenchSizes): Promise<void> {
  const domains = Object.values(Domain);
  const kinds = Object.values(OrganisationKind);
  await rows.add(Organisation, organisations, (n) => ({
    id: benchId('organisation', n), slug: `partij-${n + 1}`, name: organisationNames[n] ?? `Partij ${n + 1}`, shortName: (organisationNames[n] ?? '').split(' ').at(-1) ?? '',
    kind: kinds[n % kinds.length]!, domains: [domains[n % domains.length]!], aliases: [], provenance: example,
  }));
  await rows.add(OrganisationGroup, groups.length, (n) => ({
    id: benchId('group', n), slug: groups[n]!.slug, name: groups[n]!.slug, isOpen: groups[n]!.isOpen, description: null, provenance: example,
  }));
  const members = groups.flatMap((group, index) => Array.from({ length: group.to - group.from }, (_, place) => ({ index, organisation: group.from + place, place })));
  await rows.add(GroupMember, members.length, (n) => ({
    id: benchId('group-member', n), groupId: benchId('group', members[n]!.index), organisationId: benchId('organisation', members[n]!.organisation), position: members[n]!.place,
  }));
  await rows.add(Region, regions, (n) => ({
    id: benchId('region', n), slug: `regio-${n + 1}`, name: regionNames[n] ?? `Regio ${n + 1}`, column: 1 + (n % 4), row: 1 + Math.floor(n / 4), note: null, provenance: example,
  }));
  await rows.add(RegionProvider, regions * 2, (n) => ({
    id: benchId('region-provider', n), regionId: benchId('region', n % regions), organisationId: benchId('organisation', n % organisations),
    role: n < regions ? ProviderRole.COORDINATING : ProviderRole.EXECUTING, position: Math.floor(n / regions), areaNote: null, namedAs: null, provenance: example,
  }));
}

/** Everybody has an account and works somewhere; nobody has a password, so that nobody can sign in with a known one. */
export async function addPersons(rows: BenchRows, { persons, organisations, regions }: BenchSizes): Promise<void> {
  await rows.add(Person, persons, (n) => ({ id: benchId('person', n), name: personName(new Draw('person', n), n + 1), isExample: true }));
  await rows.add(Account, persons, (n) => ({ id: benchId('account', n), personId: benchId('person', n), email: `persoon-${n + 1}@bench.schakel.example` }));
  await rows.add(Affiliation, persons, (n) => ({
    id: benchId('affiliation', n), personId: benchId('person', n), organisationId: benchId('organisation', n % organisations),
    regionId: n % 10 === 0 ? benchId('region', n % regions) : null, from: since, until: null,
  }));
  const roles = [PlatformRole.NATIONAL_COORDINATOR, PlatformRole.ADMINISTRATOR];
  await rows.add(RoleGrant, roles.length, (n) => ({ id: benchId('role-grant', n), personId: benchId('person', n), role: roles[n]!, from: since, until: null }));
}

export async function addBodies(rows: BenchRows, { bodies }: BenchSizes): Promise<void> {
  const seats = Array.from({ length: bodies }, (_, body) => seatedIn(body).map((organisation, position) => ({ body, organisation, position }))).flat();
  const functions = [BodyFunctionKind.CHAIR, BodyFunctionKind.SECRETARY, BodyFunctionKind.REGIE];
  await rows.add(Body, bodies, (n) => {
    const above = aboveOf(n);
    return {
      id: benchId('body', n), code: codeOf(n), name: `Overleg ${codeOf(n)}`, kind: kindOfBody(n), position: n, purpose: null, isTemporary: n > 4, endCondition: null, endsOn: null,
      endedOn: null, cadencePerYear: 4, cadenceText: null, aboveId: above === null ? null : benchId('body', above), formedFromId: null, successorId: null, regionId: null,
      defaultLevel: Level.NETWORK, provenance: example,
    };
  });
  await rows.add(Seat, seats.length, (n) => ({
    id: benchId('seat', n), bodyId: benchId('body', seats[n]!.body), organisationId: benchId('organisation', seats[n]!.organisation), label: null, role: SeatRole.PARTICIPANT,
    position: seats[n]!.position, domain: null, from: since, until: null, note: null, provenance: example,
  }));
  await rows.add(Membership, seats.length, (n) => ({
    id: benchId('membership', n), seatId: benchId('seat', n), personId: benchId('person', personOf(seats[n]!.organisation, 1 + (seats[n]!.body % 3))),
    substituteId: benchId('person', personOf(seats[n]!.organisation, 4)), from: since, until: null, provenance: example,
  }));
  await rows.add(BodyFunction, bodies * functions.length, (n) => {
    const body = n % bodies;
    const organisation = seatedIn(body)[Math.floor(n / bodies)] ?? 0;
    return {
      id: benchId('body-function', n), bodyId: benchId('body', body), kind: functions[Math.floor(n / bodies)]!, organisationId: benchId('organisation', organisation),
      personId: benchId('person', personOf(organisation, 1 + (body % 3))), substituteId: null, state: FunctionState.ACCEPTED, from: since, until: null, provenance: example,
    };
  });
}

import { Body, BodyFunction, BodyFunctionKind, BodyKind, FunctionState, Membership, Seat, SeatRole } from '@schakel/bodies';
import { Domain } from '@schakel/organisations';
import type { SeedBody, SeedBodyFunction, SeedMembership, SeedSeat } from '../../seeds/index.js';
import { idOf, refTo } from './ids.js';
import { provenanceOf } from './provenance.js';
import type { Seeding } from './seeding.js';

export async function seedBodies(seeding: Seeding, bodies: readonly SeedBody[]): Promise<void> {
  await seeding.add(Body, bodies.map((body, position) => ({
    id: idOf('body', body.key),
    code: body.code,
    name: body.name,
    kind: BodyKind[body.kind],
    position,
    purpose: body.purpose,
    isTemporary: body.isTemporary,
    endCondition: body.endCondition ?? null,
    endsOn: body.endsOn ?? null,
    endedOn: body.endedOn ?? null,
    cadencePerYear: body.cadencePerYear ?? null,
    cadenceText: body.cadenceText ?? null,
    aboveId: refTo('body', body.above),
    formedFromId: refTo('body', body.formedFrom),
    successorId: refTo('body', body.successor),
    regionId: refTo('region', body.region),
    provenance: provenanceOf(body.provenance, body.assumptions),
  })), 'code');
}

/** Seats of the report first, then those of the demo: they stand below in their body. */
export async function seedSeats(seeding: Seeding, seats: readonly SeedSeat[]): Promise<void> {
  const taken = new Map<string, number>();
  const nextPlace = (body: string): number => {
    const position = taken.get(body) ?? 0;
    taken.set(body, position + 1);
    return position;
  };
  await seeding.add(Seat, seats.map((seat) => ({
    id: idOf('seat', seat.key),
    bodyId: idOf('body', seat.body),
    organisationId: refTo('organisation', seat.organisation),
    label: seat.label ?? null,
    role: SeatRole[seat.role],
    position: nextPlace(seat.body),
    domain: seat.domain === undefined ? null : Domain[seat.domain],
    from: seat.from ?? null,
    until: seat.until ?? null,
    note: seat.note ?? null,
    provenance: provenanceOf(seat.provenance),
  })));
}

export async function seedFunctions(seeding: Seeding, functions: readonly SeedBodyFunction[]): Promise<void> {
  await seeding.add(BodyFunction, functions.map(({ key, body, kind, organisation, person, state, from, provenance }) => ({
    id: idOf('body-function', key),
    bodyId: idOf('body', body),
    kind: BodyFunctionKind[kind],
    organisationId: idOf('organisation', organisation),
    personId: refTo('person', person),
    substituteId: null,
    state: FunctionState[state],
    from: from ?? null,
    until: null,
    provenance: provenanceOf(provenance),
  })));
}

export async function seedMemberships(seeding: Seeding, memberships: readonly SeedMembership[]): Promise<void> {
  await seeding.add(Membership, memberships.map(({ key, person, seat, from, provenance }) => ({
    id: idOf('membership', key),
    seatId: idOf('seat', seat),
    personId: idOf('person', person),
    substituteId: null,
    from,
    until: null,
    provenance: provenanceOf(provenance),
  })));
}

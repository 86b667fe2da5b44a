import type { Day } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { BodyFunction, BodyFunctionKind, FunctionState, Membership, Seat, type SeatRole } from '@schakel/bodies';
import { byId, manyBy } from '@schakel/graphql';
import { Organisation, holdsOn, type Domain } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { Attendance, AttendeeKind, InvitationAnswer } from './attendance.entity.js';
import type { Meeting } from './meeting.entity.js';

/** One place at the table on the day of a meeting: a person on a seat or in a function, or a seat on which nobody sits. */
export interface PlaceAtTable {
  personId: string | null;
  /** Who replaces this person, as the seat or the function says. */
  ownSubstituteId: string | null;
  seatId: string | null;
  organisationId: string | null;
  label: string | null;
  role: SeatRole | null;
  domains: Domain[];
  functions: BodyFunctionKind[];
}

/** The day for which it is asked who belongs to the body. */
const dayOf = (meeting: Meeting): Day => meeting.heldOn ?? unit().moment.day;

const emptyPlace = { personId: null, ownSubstituteId: null, seatId: null, organisationId: null, label: null, role: null, domains: [], functions: [] };

async function domainsOf(seat: Seat): Promise<Domain[]> {
  return seat.domain ? [seat.domain] : ((await byId(Organisation, seat.organisationId))?.domains ?? []);
}

async function placesOnSeat(seat: Seat, day: Day): Promise<PlaceAtTable[]> {
  const sitting = (await manyBy(Membership, 'seatId', seat.id, { from: 'ASC', id: 'ASC' })).filter((one) => holdsOn(one, day));
  const place = { ...emptyPlace, seatId: seat.id, organisationId: seat.organisationId, label: seat.label, role: seat.role, domains: await domainsOf(seat), functions: [] };
  const present = await whoTakePart(sitting.map(({ personId, substituteId }) => ({ ...place, personId, ownSubstituteId: substituteId })));
  return present.length > 0 ? present : [place];
}

/** Without those whose account was ended. */
async function whoTakePart(places: PlaceAtTable[]): Promise<PlaceAtTable[]> {
  const people = await Promise.all(places.map(({ personId }) => byId(Person, personId)));
  return places.filter((_place, index) => people[index] && !people[index].deactivatedAt);
}

/** Those who lead, keep or direct; who has the function 'uitnodiging' only invites. */
async function placesOfFunctions(meeting: Meeting, day: Day): Promise<PlaceAtTable[]> {
  const held = (await manyBy(BodyFunction, 'bodyId', meeting.bodyId, { from: 'ASC', id: 'ASC' }))
    .filter((one) => one.personId && one.state === FunctionState.ACCEPTED && one.kind !== BodyFunctionKind.INVITATION && holdsOn(one, day));
  return whoTakePart(held.map(({ personId, substituteId, organisationId, kind }) => ({ ...emptyPlace, personId, ownSubstituteId: substituteId, organisationId, functions: [kind] })));
}

/** A person once, on his first seat, with all his functions. */
function oncePerPerson(places: PlaceAtTable[]): PlaceAtTable[] {
  const seen = new Map<string, PlaceAtTable>();
  return places.filter((place) => {
    const before = place.personId ? seen.get(place.personId) : undefined;
    if (!before) {
      if (place.personId) seen.set(place.personId, place);
      return true;
    }
    before.functions = [...new Set([...before.functions, ...place.functions])];
    before.domains = [...new Set([...before.domains, ...place.domains])];
    before.ownSubstituteId ??= place.ownSubstituteId;
    return false;
  });
}

/** Secretary and chair read everything of their body. */
const isCleared = ({ functions }: PlaceAtTable): boolean => functions.some((kind) => kind === BodyFunctionKind.CHAIR || kind === BodyFunctionKind.SECRETARY);

/** Whom a confidential meeting names; at every other level the whole body. */
function isNamed(meeting: Meeting, place: PlaceAtTable): boolean {
  const { personId, organisationId } = place;
  if (meeting.level !== Level.CONFIDENTIAL || meeting.readerBodyIds.includes(meeting.bodyId)) return true;
  return isCleared(place)
    || (personId !== null && meeting.readerPersonIds.includes(personId)) || (organisationId !== null && meeting.readerOrganisationIds.includes(organisationId));
}

/** Who belongs at this meeting, from the seats and functions of the body on its day; seats in their order, then functions. */
export async function placesAt(meeting: Meeting): Promise<PlaceAtTable[]> {
  const day = dayOf(meeting);
  const seats = (await manyBy(Seat, 'bodyId', meeting.bodyId, { position: 'ASC', id: 'ASC' })).filter((seat) => holdsOn(seat, day));
  const seated = await Promise.all(seats.map((seat) => placesOnSeat(seat, day)));
  return oncePerPerson([...seated.flat(), ...(await placesOfFunctions(meeting, day))]).filter((place) => isNamed(meeting, place));
}

/** Who may take a place: everyone at the table and their own substitutes, who all read along already. So a substitution widens nobody's sight. */
export function possibleSubstitutes(meeting: Meeting, places: readonly PlaceAtTable[]): string[] {
  const own = meeting.level === Level.CONFIDENTIAL
    ? places.filter((place) => place.ownSubstituteId && (isCleared(place) || meeting.readerPersonIds.includes(place.ownSubstituteId)))
    : places;
  return [...new Set([...places.map(({ personId }) => personId), ...own.map(({ ownSubstituteId }) => ownSubstituteId)])].filter((id) => id !== null);
}

export interface Expected {
  personId: string;
  place: PlaceAtTable;
  kind: AttendeeKind.MEMBER | AttendeeKind.SUBSTITUTE;
}

/** Persons who are expected: at the table without having declined, or in the place of who declined. */
export async function expectedAt(meeting: Meeting): Promise<Expected[]> {
  const rows = new Map((await manyBy(Attendance, 'meetingId', meeting.id)).map((row) => [row.personId, row]));
  const expected = (await placesAt(meeting)).flatMap((place): Expected[] => {
    const row = rows.get(place.personId);
    if (!place.personId) return [];
    if (row?.answer !== InvitationAnswer.DECLINED) return [{ personId: place.personId, place, kind: AttendeeKind.MEMBER }];
    return row.substituteId ? [{ personId: row.substituteId, place, kind: AttendeeKind.SUBSTITUTE }] : [];
  });
  return [...new Map(expected.map((one) => [one.personId, one])).values()];
}

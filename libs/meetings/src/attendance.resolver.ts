import { Field, Int, ObjectType, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { BodyFunctionKind, Seat, SeatRole } from '@schakel/bodies';
import { byId, manyBy } from '@schakel/graphql';
import { Domain, Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { AgendaItem } from './agenda-item.entity.js';
import { Attendance, AttendeeKind } from './attendance.entity.js';
import { expectedAt, placesAt, possibleSubstitutes, type PlaceAtTable } from './attendance-expected.js';
import { mayKeepAttendance } from './attendance.policy.js';
import { isAskedToCome } from './invitation-asked.js';
import { Meeting, MeetingState } from './meeting.entity.js';
import { whileArranged, whileRecorded } from './record-attendance.js';

/** What a viewer may do with the attendance of a meeting, and would not be refused now. */
export enum AttendanceAct {
  ANSWER = 'ANSWER',
  ANSWER_FOR_OTHERS = 'ANSWER_FOR_OTHERS',
  ARRANGE = 'ARRANGE',
  RECORD = 'RECORD',
}
registerEnumType(AttendanceAct, { name: 'AttendanceAct' });

/** A place at the table on the day of the meeting: a person on a seat or in a function, or a seat on which nobody sits. */
@ObjectType()
export class AttendancePlace {
  place: PlaceAtTable;

  meetingId: string;

  @Field(() => SeatRole, { nullable: true })
  role: SeatRole | null;

  @Field(() => String, { nullable: true, description: 'Of a seat that is not of one party.' })
  label: string | null;

  @Field(() => [Domain], { description: 'Of the seat, else of its party; none for who has a function alone.' })
  domains: Domain[];

  @Field(() => [BodyFunctionKind])
  functions: BodyFunctionKind[];
}

const rowsOf = (meetingId: string): Promise<Attendance[]> => manyBy(Attendance, 'meetingId', meetingId, { id: 'ASC' });

const asked: readonly MeetingState[] = [MeetingState.PLANNED, MeetingState.RUNNING];

/** Who is expected, what each said, and who came. */
@Resolver(() => Meeting)
export class MeetingAttendanceResolver {
  @ResolveField(() => [AttendancePlace], { description: 'Seats in their order, then who has only a function; as they stand on its day.' })
  async attendancePlaces(@Parent() meeting: Meeting): Promise<AttendancePlace[]> {
    return (await placesAt(meeting)).map((place) => ({ place, meetingId: meeting.id, role: place.role, label: place.label, domains: place.domains, functions: place.functions }));
  }

  @ResolveField(() => [Attendance], { description: 'Substitutes, guests, and who was here but whose place has ended since.' })
  async otherAttendance(@Parent() meeting: Meeting): Promise<Attendance[]> {
    const [places, rows] = [await placesAt(meeting), await rowsOf(meeting.id)];
    const seated = new Set(places.map(({ personId }) => personId));
    const named = new Set(rows.map(({ substituteId }) => substituteId));
    const counts = (row: Attendance): boolean => row.kind !== AttendeeKind.SUBSTITUTE || named.has(row.personId);
    return rows.filter((row) => !(row.personId && seated.has(row.personId)) && (row.outcome !== null || counts(row)));
  }

  @ResolveField(() => Attendance, { nullable: true, description: 'Of the viewer; null when he said nothing yet.' })
  async myAttendance(@Parent() meeting: Meeting): Promise<Attendance | null> {
    return (await rowsOf(meeting.id)).find(({ personId }) => personId === unit().viewer.personId) ?? null;
  }

  @ResolveField(() => Boolean, { description: 'The viewer is expected, in his own place or in that of who declined.' })
  async amExpected(@Parent() meeting: Meeting): Promise<boolean> {
    return (await expectedAt(meeting)).some(({ personId }) => personId === unit().viewer.personId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who replaces the viewer, as his seat or function says.' })
  async mySubstitute(@Parent() meeting: Meeting): Promise<Person | null> {
    const own = (await placesAt(meeting)).find(({ personId }) => personId === unit().viewer.personId);
    return byId(Person, own?.ownSubstituteId);
  }

  @ResolveField(() => [Person], { description: 'Who can take a place: they all read along in the body already.' })
  async possibleSubstitutes(@Parent() meeting: Meeting): Promise<Person[]> {
    const people = await Promise.all(possibleSubstitutes(meeting, await placesAt(meeting)).map((id) => byId(Person, id)));
    return people.filter((person) => person !== null).filter(({ deactivatedAt }) => !deactivatedAt).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  }

  @ResolveField(() => [AttendanceAct])
  async attendanceActs(@Parent() meeting: Meeting): Promise<AttendanceAct[]> {
    const { viewer } = unit();
    const keeping = mayKeepAttendance.allows(viewer, meeting)
      ? [...(whileArranged.includes(meeting.state) ? [AttendanceAct.ARRANGE] : []), ...(whileRecorded.includes(meeting.state) ? [AttendanceAct.RECORD] : [])]
      : [];
    if (!asked.includes(meeting.state)) return keeping;
    const acts = (await isAskedToCome(meeting)) ? [AttendanceAct.ANSWER] : [];
    return mayKeepAttendance.allows(viewer, meeting) ? [...acts, AttendanceAct.ANSWER_FOR_OTHERS, ...keeping] : acts;
  }
}

@Resolver(() => AttendancePlace)
export class AttendancePlaceResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { place }: AttendancePlace): Promise<Person | null> {
    return byId(Person, place.personId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who replaces this person, as the seat or the function says.' })
  ownSubstitute(@Parent() { place }: AttendancePlace): Promise<Person | null> {
    return byId(Person, place.ownSubstituteId);
  }

  @ResolveField(() => Seat, { nullable: true })
  seat(@Parent() { place }: AttendancePlace): Promise<Seat | null> {
    return byId(Seat, place.seatId);
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() { place }: AttendancePlace): Promise<Organisation | null> {
    return byId(Organisation, place.organisationId);
  }

  @ResolveField(() => Attendance, { nullable: true, description: 'Null when nothing was said yet.' })
  async attendance(@Parent() { place, meetingId }: AttendancePlace): Promise<Attendance | null> {
    return place.personId ? ((await rowsOf(meetingId)).find(({ personId }) => personId === place.personId) ?? null) : null;
  }
}

const numberOf = async (itemId: string | null): Promise<number | null> => (await byId(AgendaItem, itemId))?.position ?? null;

@Resolver(() => Attendance)
export class AttendanceResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Null for a guest without an account.' })
  person(@Parent() row: Attendance): Promise<Person | null> {
    return byId(Person, row.personId);
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() row: Attendance): Promise<Organisation | null> {
    return byId(Organisation, row.organisationId);
  }

  @ResolveField(() => Person, { nullable: true })
  substitute(@Parent() row: Attendance): Promise<Person | null> {
    return byId(Person, row.substituteId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who gave the answer: the person, or who kept it for him.' })
  answeredBy(@Parent() row: Attendance): Promise<Person | null> {
    return byId(Person, row.answeredById);
  }

  @ResolveField(() => Int, { nullable: true, description: 'The number of the agenda item at which this person came in.' })
  joinedAt(@Parent() row: Attendance): Promise<number | null> {
    return numberOf(row.joinedAtItemId);
  }

  @ResolveField(() => Int, { nullable: true, description: 'The number of the agenda item after which this person left.' })
  leftAfter(@Parent() row: Attendance): Promise<number | null> {
    return numberOf(row.leftAfterItemId);
  }
}

import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { BodyFunctionKind, FunctionState } from '@schakel/bodies';
import { DayScalar, byId } from '@schakel/graphql';
import { holdsSql } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { timesOf } from './meeting-values.js';
import { Meeting, MeetingState, type WallTime } from './meeting.entity.js';
import { freeDayOn, isWeekend, overlaps, type PlannedMoment } from './moments.js';

@InputType()
export class MeetingMomentInput {
  @Field(() => DayScalar)
  @IsString()
  heldOn: Day;

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  @IsOptional()
  @IsString()
  startsAt?: WallTime | null;

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  @IsOptional()
  @IsString()
  endsAt?: WallTime | null;
}

@ObjectType({ description: 'A member of the body who is expected at another table at that time.' })
export class MeetingClash {
  @Field(() => Person)
  person: Person;

  @Field(() => [Meeting])
  meetings: Meeting[];
}

@ObjectType({ description: 'What speaks against a moment, as far as the viewer may see it.' })
export class MomentCheck {
  @Field(() => DayScalar)
  heldOn: Day;

  @Field(() => String, { nullable: true, description: 'The holiday on which no table meets.' })
  freeDay: string | null;

  @Field(() => Boolean)
  isWeekend: boolean;

  @Field(() => Boolean)
  isPast: boolean;

  @Field(() => [Meeting], { description: 'Of this same body, at that time.' })
  ownMeetings: Meeting[];

  @Field(() => [MeetingClash])
  clashes: MeetingClash[];
}

export const momentOf = ({ heldOn, startsAt, endsAt }: MeetingMomentInput): PlannedMoment => ({ heldOn, ...timesOf(startsAt, endsAt) });

const sitsAt = `
  select s.body_id, m.person_id, s."from" as seat_from, s.until as seat_until, m."from", m.until
    from seat s join membership m on m.seat_id = s.id
  union all
  select f.body_id, f.person_id, null, null, f."from", f.until from body_function f
   where f.person_id is not null and f.state = '${FunctionState.ACCEPTED}' and f.kind <> '${BodyFunctionKind.INVITATION}'`;

const seatHolds = (alias: string): string => `(${alias}.seat_from is null or ${alias}.seat_from <= meeting.held_on) and (${alias}.seat_until is null or ${alias}.seat_until >= meeting.held_on)`;
const isAt = (alias: string): string => `${seatHolds(alias)} and ${holdsSql(alias, 'meeting.held_on')}`;

/** Under row-level security: a meeting that the viewer may not know of clashes with nothing. */
const others = `
  with at as (${sitsAt})
  select distinct meeting.id as "meetingId", there.person_id as "personId" from meeting
    join at there on there.body_id = meeting.body_id and ${isAt('there')}
    join at here on here.body_id = $1 and here.person_id = there.person_id and ${isAt('here')}
   where meeting.body_id <> $1 and meeting.held_on = any ($2::date[]) and meeting.state in ('${MeetingState.TO_PLAN}', '${MeetingState.PLANNED}', '${MeetingState.RUNNING}')
   order by 1, 2`;

interface Seated {
  meeting: Meeting;
  person: Person;
}

const momentOfMeeting = ({ heldOn, startsAt, endsAt }: Meeting): PlannedMoment => ({ heldOn: heldOn ?? '', startsAt, endsAt });

async function elsewhere(bodyId: string, days: Day[]): Promise<Seated[]> {
  const rows: { meetingId: string; personId: string }[] = await unit().manager.query(others, [bodyId, days]);
  const seated = await Promise.all(rows.map(async ({ meetingId, personId }) => ({ meeting: await byId(Meeting, meetingId), person: await byId(Person, personId) })));
  return seated.flatMap(({ meeting, person }) => (meeting && person ? [{ meeting, person }] : []));
}

function clashesOf(seated: Seated[]): MeetingClash[] {
  const clashes = new Map<string, MeetingClash>();
  for (const { meeting, person } of seated) {
    const clash = clashes.get(person.id) ?? { person, meetings: [] };
    clash.meetings.push(meeting);
    clashes.set(person.id, clash);
  }
  return [...clashes.values()].sort((a, b) => a.person.name.localeCompare(b.person.name, 'nl'));
}

/** What speaks against each moment for a body; three statements whatever their number. `exceptId`: the meeting that is moved itself. */
export async function checkMoments(bodyId: string, moments: readonly PlannedMoment[], exceptId?: string | null): Promise<MomentCheck[]> {
  const { manager, moment: { day } } = unit();
  const days = [...new Set(moments.map(({ heldOn }) => heldOn))];
  const own = await manager.createQueryBuilder(Meeting, 'meeting')
    .where('meeting.body_id = :bodyId and meeting.held_on = any(:days) and meeting.state <> :lapsed', { bodyId, days, lapsed: MeetingState.LAPSED })
    .orderBy('meeting.number').getMany();
  const seated = await elsewhere(bodyId, days);
  return moments.map((moment) => ({
    heldOn: moment.heldOn,
    freeDay: freeDayOn(moment.heldOn) ?? null,
    isWeekend: isWeekend(moment.heldOn),
    isPast: moment.heldOn < day,
    ownMeetings: own.filter((meeting) => meeting.id !== exceptId && overlaps(moment, momentOfMeeting(meeting))),
    clashes: clashesOf(seated.filter(({ meeting }) => meeting.id !== exceptId && overlaps(moment, momentOfMeeting(meeting)))),
  }));
}

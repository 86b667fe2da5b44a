import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Body, BodyKind } from '@schakel/bodies';
import { DayScalar, byId, manyBy } from '@schakel/graphql';
import { Viewer } from '@schakel/people';
import { longestGap, nextBefore, shortBy } from './cadence.js';
import { isDraftNumber } from './convene.js';
import { countsOf } from './meeting-counts.js';
import { Meeting, MeetingState } from './meeting.entity.js';

@ObjectType({ description: 'How often a body must meet and does, in the calendar year it is. The counts are the same for the whole network.' })
export class MeetingCadence {
  bodyId: string;

  @Field(() => Int)
  year: number;

  @Field(() => Int, { nullable: true, description: 'Meetings agreed a year; null when nothing is agreed.' })
  required: number | null;

  @Field(() => Int, { description: 'Planned or under way, not held yet.' })
  planned: number;

  @Field(() => Int)
  held: number;

  @Field(() => Int, { description: 'Convened, and did not take place.' })
  lapsed: number;

  @Field(() => Int, { description: 'Fewer held and planned than agreed, by so many.' })
  shortBy: number;

  @Field(() => DayScalar, { nullable: true, description: 'The next must have been held by this day; null when all were, or nothing is agreed.' })
  nextBefore: Day | null;

  @Field(() => Boolean, { description: 'That day is past.' })
  isLate: boolean;
}

const held: readonly MeetingState[] = [MeetingState.HELD, MeetingState.ADOPTED];

/** A table that was formed out of one that ended began on that day. */
const begunOn = async ({ formedFromId }: Body): Promise<Day | null> => (await byId(Body, formedFromId))?.endedOn ?? null;

/** Of this calendar year. */
export async function cadenceOf(body: Body): Promise<MeetingCadence> {
  const { day } = unit().moment;
  const year = Number(day.slice(0, 4));
  const { id: bodyId, cadencePerYear: required } = body;
  const [counts, begun] = await Promise.all([countsOf(bodyId, year), begunOn(body)]);
  const before = nextBefore(required, year, counts.held, begun);
  return { bodyId, year, required, ...counts, shortBy: shortBy(required, counts), nextBefore: before, isLate: before !== null && before < day };
}

@Resolver(() => Body)
export class BodyCadenceResolver {
  @ResolveField(() => MeetingCadence, { nullable: true, description: 'Null for a body that ended.' })
  async cadence(@Parent() body: Body): Promise<MeetingCadence | null> {
    return body.hasEnded(unit().moment.day) ? null : cadenceOf(body);
  }
}

const meetingsOf = (bodyId: string): Promise<Meeting[]> => manyBy(Meeting, 'bodyId', bodyId, { heldOn: 'DESC', id: 'DESC' });

@Resolver(() => MeetingCadence)
export class MeetingCadenceResolver {
  @ResolveField(() => Int, { nullable: true, description: 'Most days without a meeting, those since the last included; null when none was held that the viewer may see.' })
  async longestGap(@Parent() { bodyId }: MeetingCadence): Promise<number | null> {
    const days = (await meetingsOf(bodyId)).flatMap(({ heldOn, state }) => (heldOn && held.includes(state) ? [heldOn] : []));
    return longestGap(days, unit().moment.day);
  }

  @ResolveField(() => [Meeting], { description: 'This year, as far as the viewer may see them: with the reason.' })
  async lapsedMeetings(@Parent() { bodyId, year }: MeetingCadence): Promise<Meeting[]> {
    return (await meetingsOf(bodyId)).filter(({ heldOn, state, number }) => state === MeetingState.LAPSED && !isDraftNumber(number) && heldOn?.startsWith(String(year)));
  }
}

/** Nobody asks a network of professionals how often it meets; of a group outside the programme it is not known. */
const unasked: readonly BodyKind[] = [BodyKind.LEARNING_NETWORK, BodyKind.STEERING];

const needsWord = (body: Body, cadence: MeetingCadence): boolean => (cadence.required === null ? !unasked.includes(body.kind) : cadence.shortBy > 0 || cadence.isLate);

@Resolver(() => Viewer)
export class ViewerCadenceResolver {
  @ResolveField(() => [Body], { description: 'The viewer’s own bodies, for the national coordinator all, that plan or hold fewer meetings than agreed, or agreed on nothing.' })
  async bodiesBehind(): Promise<Body[]> {
    const { manager, viewer, moment } = unit();
    const query = manager.createQueryBuilder(Body, 'body').where('(body.endedOn is null or body.endedOn > :today)', { today: moment.day });
    if (!viewer.isNationalCoordinator) query.andWhere('body.id = any(:ids)', { ids: viewer.ownBodyIds });
    const bodies = await query.orderBy('body.position').addOrderBy('body.id').getMany();
    const judged = await Promise.all(bodies.map(async (body) => ({ body, isBehind: needsWord(body, await cadenceOf(body)) })));
    return judged.filter(({ isBehind }) => isBehind).map(({ body }) => body);
  }
}

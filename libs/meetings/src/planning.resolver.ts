import { Args, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import { invalid, isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { byId } from '@schakel/graphql';
import { Meeting, MeetingState } from './meeting.entity.js';
import { plansMeetings } from './meeting.policy.js';
import { MeetingMomentInput, MomentCheck, checkMoments, momentOf } from './planning-check.js';
import { SeriesInput, ProposedMeeting, ruleOf, mostMoments } from './series.inputs.js';
import { proposeDays } from './series.js';

/** What a viewer may do with a meeting now. */
export enum MeetingAct {
  CHANGE = 'CHANGE',
  CONVENE = 'CONVENE',
  START = 'START',
  CLOSE = 'CLOSE',
  LAPSE = 'LAPSE',
}
registerEnumType(MeetingAct, { name: 'MeetingAct' });

const { TO_PLAN, PLANNED, RUNNING } = MeetingState;
const actsIn: Record<MeetingAct, readonly MeetingState[]> = {
  CHANGE: [TO_PLAN, PLANNED], CONVENE: [TO_PLAN], START: [PLANNED], CLOSE: [PLANNED, RUNNING], LAPSE: [TO_PLAN, PLANNED],
};
const onItsDay: readonly MeetingAct[] = [MeetingAct.START, MeetingAct.CLOSE];

@ObjectType()
export class MeetingPlanning {
  @Field(() => Boolean, { description: 'The viewer plans its meetings: secretary, chair, or who replaces them.' })
  mayPlan: boolean;
}

async function seenBody(id: string): Promise<Body> {
  const body = isId(id) ? await byId(Body, id) : null;
  if (!body) throw notFound();
  return body;
}

@Resolver(() => Meeting)
export class MeetingPlanningResolver {
  @ResolveField(() => [MeetingAct], { description: 'What the viewer may do with it in the state it is in.' })
  async viewerMay(@Parent() meeting: Meeting): Promise<MeetingAct[]> {
    const { viewer, moment: { day } } = unit();
    if (!plansMeetings(viewer, meeting) || (await byId(Body, meeting.bodyId))?.hasEnded(day)) return [];
    const hasCome = meeting.heldOn !== null && meeting.heldOn <= day;
    return Object.values(MeetingAct).filter((act) => actsIn[act].includes(meeting.state) && (hasCome || !onItsDay.includes(act)));
  }

  @VisibleRows()
  @Query(() => [MomentCheck], { description: 'What speaks against each moment for a body, as far as the viewer may see it; at most sixty.' })
  async checkMeetingMoments(
    @Args('bodyId', { type: () => ID }) bodyId: string,
    @Args('moments', { type: () => [MeetingMomentInput] }) moments: MeetingMomentInput[],
    @Args('exceptId', { type: () => ID, nullable: true }) exceptId?: string | null,
  ): Promise<MomentCheck[]> {
    const body = await seenBody(bodyId);
    if (moments.length > mostMoments) throw invalid({ field: 'moments', message: `Vraag ten hoogste ${mostMoments} dagen tegelijk.` });
    return checkMoments(body.id, moments.map(momentOf), exceptId);
  }

  @VisibleRows()
  @Query(() => [ProposedMeeting], { description: 'The days that a rule gives, with what speaks against each. Nothing is kept.' })
  async proposeMeetings(@Args('bodyId', { type: () => ID }) bodyId: string, @Args('series') series: SeriesInput): Promise<ProposedMeeting[]> {
    const body = await seenBody(bodyId);
    const days = proposeDays(ruleOf(series));
    const checks = await checkMoments(body.id, days.map(({ heldOn }) => momentOf({ ...series, heldOn })));
    return days.flatMap((day, index) => {
      const check = checks[index];
      return check ? [{ ...day, check }] : [];
    });
  }
}

@Resolver(() => Body)
export class BodyPlanningResolver {
  @ResolveField(() => MeetingPlanning)
  planning(@Parent() body: Body): MeetingPlanning {
    return { mayPlan: !body.hasEnded(unit().moment.day) && plansMeetings(unit().viewer, { bodyId: body.id }) };
  }
}

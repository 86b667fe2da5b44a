import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, inWords, invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts } from '@schakel/access';
import { nextDraftNumber } from '@schakel/bodies';
import { requiredText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { convened } from './convene.js';
import { keepComposition } from './keep-composition.js';
import { asItIsNow, bodyToPlan, lockMeeting, mustBeIn } from './load-meeting.js';
import { Meeting, MeetingState } from './meeting.entity.js';
import { tellCalled, tellMoved } from './meeting.events.js';
import { MeetingPlanInput } from './meeting.inputs.js';
import { meetingValues } from './meeting-values.js';
import { followReferralsOf } from './referral-outcome.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;

/** Of those who were invited: what their calendars must hear. */
const inCalendars = ['heldOn', 'startsAt', 'endsAt', 'place', 'onlineUrl'] as const;

const toCome = [MeetingState.TO_PLAN, MeetingState.PLANNED];

/** From te plannen to gehouden, or vervallen: the secretary or the chair. */
@Resolver(() => Meeting)
export class MeetingMutations {
  @Acts('meetings.plan')
  @Mutation(() => Meeting, { description: 'A draft, of which nobody is told; or convened at once.' })
  async planMeeting(
    @Args('bodyId', idArg) bodyId: string,
    @Args('plan') plan: MeetingPlanInput,
    @Args('convene', { type: () => Boolean, defaultValue: false }) convene: boolean,
  ): Promise<Meeting> {
    const body = await bodyToPlan(bodyId);
    const values = { ...meetingValues(plan), bodyId: body.id, number: await nextDraftNumber(body), draftNumber: null, state: MeetingState.TO_PLAN };
    const meeting = await insert<Meeting>(Meeting, { ...values, ...(convene ? await convened(body, values) : {}) });
    if (convene) await tellCalled(meeting);
    return asItIsNow(meeting);
  }

  @Acts('meetings.plan')
  @Mutation(() => Meeting, { description: 'Everything as it must be: what is left empty becomes empty.' })
  async changeMeeting(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('plan') plan: MeetingPlanInput): Promise<Meeting> {
    const { meeting } = await lockMeeting(id);
    mustBeIn(meeting, toCome, 'Deze vergadering is begonnen, gehouden of vervallen. De dag en de plaats staan vast.');
    const values = meetingValues(plan, meeting.heldOn);
    if (meeting.state !== MeetingState.PLANNED) return asItIsNow(await change(meeting, version, values));
    if (!values.heldOn) throw invalid({ field: 'heldOn', message: 'Deze vergadering is gepland. Kies een andere dag, of laat haar vervallen.' });
    // What was planned before times were kept may stay without; an agreed time does not go.
    if (meeting.startsAt && !values.startsAt) throw invalid({ field: 'startsAt', message: 'Vul in hoe laat de vergadering begint.' });
    const isTold = inCalendars.some((key) => meeting[key] !== values[key]);
    if (isTold) await tellCalled(meeting);
    if (meeting.heldOn !== values.heldOn) await tellMoved(meeting);
    return asItIsNow(await change(meeting, version, { ...values, calendarSequence: meeting.calendarSequence + (isTold ? 1 : 0) }));
  }

  @Acts('meetings.plan')
  @Mutation(() => Meeting, { description: 'Te plannen → gepland: it gets its permanent number.' })
  async conveneMeeting(@Args('id', idArg) id: string, @Args('version', versionArg) version: number): Promise<Meeting> {
    const { meeting, body } = await lockMeeting(id);
    mustBeIn(meeting, [MeetingState.TO_PLAN], 'Deze vergadering is al gepland, of vervallen.');
    await tellCalled(meeting);
    return asItIsNow(await change(meeting, version, await convened(body, meeting)));
  }

  @Acts('meetings.plan')
  @Mutation(() => Meeting, { description: 'Gepland → gaande, on its day.' })
  async startMeeting(@Args('id', idArg) id: string, @Args('version', versionArg) version: number): Promise<Meeting> {
    const { meeting } = await lockMeeting(id);
    mustBeIn(meeting, [MeetingState.PLANNED], 'Alleen een geplande vergadering kan beginnen.');
    mustHaveCome(meeting);
    return asItIsNow(await change(meeting, version, { state: MeetingState.RUNNING, calendarSequence: meeting.calendarSequence + 1 }));
  }

  @Acts('meetings.plan')
  @Mutation(() => Meeting, { description: 'Gaande → gehouden; also afterwards, of what was planned and was held.' })
  async closeMeeting(@Args('id', idArg) id: string, @Args('version', versionArg) version: number): Promise<Meeting> {
    const { meeting } = await lockMeeting(id);
    mustBeIn(meeting, [MeetingState.PLANNED, MeetingState.RUNNING], 'Alleen een geplande vergadering, of een die gaande is, kan gehouden zijn.');
    mustHaveCome(meeting);
    const held = await change(meeting, version, { state: MeetingState.HELD, calendarSequence: meeting.calendarSequence + 1 });
    await keepComposition(held);
    await followReferralsOf(held);
    return asItIsNow(held);
  }

  @Acts('meetings.plan')
  @Mutation(() => Meeting, { description: 'It does not take place. The reason is told to whoever knows of the meeting.' })
  async lapseMeeting(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('reason') reason: string): Promise<Meeting> {
    const { meeting } = await lockMeeting(id);
    mustBeIn(meeting, toCome, 'Deze vergadering is begonnen, gehouden of al vervallen.');
    const lapsedReason = requiredText('reason', reason, { max: 1_000, ask: 'Vul in waarom de vergadering niet doorgaat.' });
    const isTold = meeting.state === MeetingState.PLANNED;
    if (isTold) {
      await tellCalled(meeting);
      await tellMoved(meeting);
    }
    const lapsed = await change(meeting, version, { state: MeetingState.LAPSED, lapsedReason, calendarSequence: meeting.calendarSequence + (isTold ? 1 : 0) });
    await followReferralsOf(lapsed);
    return asItIsNow(lapsed);
  }
}

/** Errors: CONFLICT NOT_YET before the day of the meeting. */
function mustHaveCome({ heldOn }: Meeting): void {
  if (heldOn && heldOn <= unit().moment.day) return;
  throw conflict('NOT_YET', `Deze vergadering is pas op ${heldOn ? inWords(heldOn) : 'een latere dag'}.`);
}

import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { inWords, invalid, newId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts } from '@schakel/access';
import { nextDraftNumber } from '@schakel/bodies';
import { forgetLoaded, requiredText } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { convened } from './convene.js';
import { bodyToPlan } from './load-meeting.js';
import { Meeting, MeetingState } from './meeting.entity.js';
import { tellCalled } from './meeting.events.js';
import { meetingValues, titleRules } from './meeting-values.js';
import { overlaps, type PlannedMoment } from './moments.js';
import { MeetingMomentInput, checkMoments, momentOf } from './planning-check.js';
import { mostMoments } from './series.inputs.js';

@InputType()
export class YearPlanInput {
  @Field(() => String, { description: 'Each meeting adds its month: ‘Strategisch overleg, september 2022’.' })
  @IsString({ message: 'Vul een titel in.' })
  title: string;

  @Field(() => [MeetingMomentInput], { description: 'At most sixty.' })
  moments: MeetingMomentInput[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  place?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  onlineUrl?: string | null;
}

const monthName = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** In order of time. Errors: INVALID for none, too many, or two that overlap. */
function inOrder(moments: readonly MeetingMomentInput[]): PlannedMoment[] {
  if (moments.length === 0) throw invalid({ field: 'moments', message: 'Kies ten minste één dag.' });
  if (moments.length > mostMoments) throw invalid({ field: 'moments', message: `Plan ten hoogste ${mostMoments} vergaderingen tegelijk.` });
  const sorted = moments.map(momentOf).sort((a, b) => `${a.heldOn} ${a.startsAt ?? ''}`.localeCompare(`${b.heldOn} ${b.startsAt ?? ''}`));
  const twice = sorted.some((one, index) => sorted.slice(index + 1).some((other) => overlaps(one, other)));
  if (twice) throw invalid({ field: 'moments', message: 'Twee van deze vergaderingen vallen samen. Kies voor elke een eigen tijd.' });
  return sorted;
}

/** A series over the same days is told, not doubled; also when two people plan the same year at once. Errors: INVALID `moments`. */
async function mustBeFree(bodyId: string, moments: readonly PlannedMoment[]): Promise<void> {
  await unit().execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`year plan of ${bodyId}`]);
  const taken = (await checkMoments(bodyId, moments)).flatMap(({ heldOn, ownMeetings }) => ownMeetings.map(({ number }) => `op ${inWords(heldOn)} (${number})`));
  if (taken.length === 0) return;
  const [days, rest] = [taken.slice(0, 5).join(', '), taken.length > 5 ? ` en nog ${taken.length - 5} keer` : ''];
  throw invalid({ field: 'moments', message: `Dit overleg vergadert dan al: ${days}${rest}. Laat die dagen weg, of kies een andere tijd.` });
}

/** A year in one go. */
@Resolver(() => Meeting)
export class YearPlanMutations {
  @Acts('meetings.plan')
  @Mutation(() => [Meeting], { description: 'All or none: drafts of which nobody is told, or convened at once with numbers in order of day.' })
  async planYear(
    @Args('bodyId', { type: () => ID }) bodyId: string,
    @Args('plan') plan: YearPlanInput,
    @Args('convene', { type: () => Boolean, defaultValue: false }) convene: boolean,
  ): Promise<Meeting[]> {
    const body = await bodyToPlan(bodyId);
    // Room for the month.
    const title = requiredText('title', plan.title, { ...titleRules, max: 180 });
    const seriesId = newId();
    const made: Meeting[] = [];
    const moments = inOrder(plan.moments);
    await mustBeFree(body.id, moments);
    for (const moment of moments) {
      const words = `${title}, ${monthName.format(new Date(`${moment.heldOn}T00:00:00Z`))}`;
      const values = {
        ...meetingValues({ ...moment, title: words, place: plan.place, onlineUrl: plan.onlineUrl }),
        bodyId: body.id, number: await nextDraftNumber(body), draftNumber: null, state: MeetingState.TO_PLAN, seriesId,
      };
      const meeting = await insert<Meeting>(Meeting, { ...values, ...(convene ? await convened(body, values) : {}) });
      if (convene) await tellCalled(meeting);
      made.push(meeting);
    }
    forgetLoaded();
    return made;
  }
}

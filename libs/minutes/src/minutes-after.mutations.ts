import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid, isId, notFound, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { DayScalar, forgetLoaded, requiredText } from '@schakel/graphql';
import { change, remove } from '@schakel/history';
import { Meeting, MeetingState, meetingAdopted, seenMeeting } from '@schakel/meetings';
import { TextProfile } from '@schakel/privacy';
import { isAfter } from './later-meetings.js';
import { holdMinutes } from './load-minutes.js';
import { MinutesSignature, SignerRole } from './minutes-signature.entity.js';
import { Minutes, MinutesState } from './minutes.entity.js';
import { mayWriteMinutes } from './minutes.policy.js';
import { openToReaders } from './open-minutes.js';
import { signMinutes } from './sign-minutes.js';
import { digestNow } from './signed-contents.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;

/** The minutes of a meeting that the viewer knows of, held. Errors: NOT_FOUND. */
async function heldMinutes(meetingId: string): Promise<{ meeting: Meeting; minutes: Minutes }> {
  const { id } = await seenMeeting(meetingId);
  await holdMinutes(id);
  const minutes = await unit().manager.findOneBy(Minutes, { meetingId: id });
  if (!minutes) throw notFound();
  return { meeting: await unit().manager.findOneByOrFail(Meeting, { id }), minutes };
}

/** As heldMinutes, for who writes them. Errors: NOT_FOUND, FORBIDDEN, CONFLICT WRONG_STATE. */
async function keptMinutes(meetingId: string, states: readonly MinutesState[], message: string): Promise<{ meeting: Meeting; minutes: Minutes }> {
  const { bodyId } = await seenMeeting(meetingId);
  grant(mayWriteMinutes, { bodyId });
  const found = await heldMinutes(meetingId);
  if (!states.includes(found.minutes.state)) throw conflict('WRONG_STATE', message, { state: found.minutes.state });
  return found;
}

function asNow(minutes: Minutes): Promise<Minutes> {
  forgetLoaded();
  return unit().manager.findOneByOrFail(Minutes, { id: minutes.id });
}

/** A later meeting of the same body, at which minutes are adopted. Errors: INVALID. */
async function laterMeeting(meeting: Meeting, id: string): Promise<Meeting & { heldOn: Day }> {
  const at = isId(id) ? await unit().manager.findOneBy(Meeting, { id, bodyId: meeting.bodyId }) : null;
  const met = at && [MeetingState.RUNNING, MeetingState.HELD, MeetingState.ADOPTED].includes(at.state);
  if (!at || !met || !isAfter(at, meeting)) {
    throw invalid({ field: 'atMeetingId', message: 'Kies een latere vergadering van dit overleg, die gaande is of gehouden.' });
  }
  return at as Meeting & { heldOn: Day };
}

/** From concept to adopted. */
@Resolver(() => Minutes)
export class MinutesAfterMutations {
  @Acts('minutes.write')
  @Mutation(() => Minutes, { description: 'The concept goes to the members: they read it, and comment until the last day included.' })
  async openMinutesForComments(@Args('meetingId', idArg) meetingId: string, @Args('version', versionArg) version: number, @Args('until', { type: () => DayScalar }) until: Day): Promise<Minutes> {
    const { meeting, minutes } = await keptMinutes(meetingId, [MinutesState.CONCEPT], 'Dit verslag is al ondertekend. Reageren kan niet meer.');
    if (meeting.state !== MeetingState.HELD) throw conflict('WRONG_STATE', 'Het concept gaat rond zodra de vergadering gehouden is.', { state: meeting.state });
    if (until < unit().moment.day) throw invalid({ field: 'until', message: 'Deze dag is al voorbij. Kies vandaag of een latere dag.' });
    await change(minutes, version, { isOpen: true, commentsUntil: until });
    await openToReaders(minutes);
    return asNow(minutes);
  }

  @Acts('minutes.sign')
  @Mutation(() => Minutes, {
    description: 'The viewer’s name under the text with that digest. Errors: FORBIDDEN (says who can), CONFLICT TEXT_CHANGED, ALREADY_SIGNED, SECOND_PERSON, WRONG_STATE.',
  })
  async signMinutes(@Args('meetingId', idArg) meetingId: string, @Args('role', { type: () => SignerRole }) role: SignerRole, @Args('digest') digest: string): Promise<Minutes> {
    const { meeting, minutes } = await heldMinutes(meetingId);
    await signMinutes(meeting, minutes, role, digest);
    return asNow(minutes);
  }

  @Acts('minutes.write')
  @Mutation(() => Minutes, { description: 'Signed minutes are a concept again: the signatures go.' })
  async reopenMinutes(@Args('meetingId', idArg) meetingId: string, @Args('version', versionArg) version: number): Promise<Minutes> {
    const { minutes } = await keptMinutes(meetingId, [MinutesState.SIGNED], 'Alleen een ondertekend verslag kan weer worden opengesteld.');
    for (const signature of await unit().manager.findBy(MinutesSignature, { meetingId })) await remove(signature, signature.version);
    await change(minutes, version, { state: MinutesState.CONCEPT, digest: null });
    return asNow(minutes);
  }

  @Acts('minutes.write')
  @Mutation(() => Minutes, { description: 'At a next meeting of the same body; from then on nothing in them changes. Errors: CONFLICT TEXT_CHANGED when it was changed after it was signed.' })
  async adoptMinutes(@Args('meetingId', idArg) meetingId: string, @Args('version', versionArg) version: number, @Args('atMeetingId', idArg) atMeetingId: string): Promise<Minutes> {
    const { meeting, minutes } = await keptMinutes(meetingId, [MinutesState.SIGNED], 'Een verslag wordt vastgesteld nadat voorzitter en secretaris het hebben ondertekend.');
    const at = await laterMeeting(meeting, atMeetingId);
    if ((await digestNow(meeting.id)) !== minutes.digest) throw conflict('TEXT_CHANGED', 'De presentie of een besluit is gewijzigd na het ondertekenen. De handtekeningen gelden niet meer: laat opnieuw ondertekenen.');
    await change(minutes, version, { state: MinutesState.ADOPTED, adoptedOn: at.heldOn, adoptedAtMeetingId: at.id });
    await meetingAdopted(meeting);
    return asNow(minutes);
  }
}

/** A text of minutes that somebody typed without make-up. */
export const minutesText = (field: string, typed: string, max: number, ask: string): string => requiredText(field, typed, { max, profile: TextProfile.MINUTES, ask });

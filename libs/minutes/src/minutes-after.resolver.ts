import { Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId, manyBy } from '@schakel/graphql';
import { Attendance, Meeting, MeetingState } from '@schakel/meetings';
import { Person } from '@schakel/people';
import { In } from 'typeorm';
import { isAfter } from './later-meetings.js';
import { MinutesSignature, SignerRole } from './minutes-signature.entity.js';
import { Minutes, MinutesState } from './minutes.entity.js';
import { mayCommentMinutes, maySignMinutes, mayWriteMinutes } from './minutes.policy.js';
import { signersNow } from './sign-minutes.js';
import { digestOf, signaturesOf, standingSignatures } from './standing-signatures.js';

/** What a viewer may do with minutes now, and would not be refused. */
export enum MinutesAct {
  OPEN = 'OPEN',
  COMMENT = 'COMMENT',
  ANSWER = 'ANSWER',
  SIGN_AS_CHAIR = 'SIGN_AS_CHAIR',
  SIGN_AS_SECRETARY = 'SIGN_AS_SECRETARY',
  REOPEN = 'REOPEN',
  ADOPT = 'ADOPT',
  RECTIFY = 'RECTIFY',
}
registerEnumType(MinutesAct, { name: 'MinutesAct' });

async function signingActs(minutes: Minutes): Promise<MinutesAct[]> {
  const { viewer } = unit();
  const standing = await standingSignatures(minutes);
  if (standing.some(({ personId }) => personId === viewer.personId)) return [];
  const actingChairId = (await manyBy(Attendance, 'meetingId', minutes.meetingId, { id: 'ASC' })).find(({ isActingChair }) => isActingChair)?.personId ?? null;
  return Object.values(SignerRole)
    .filter((role) => !standing.some((one) => one.role === role) && maySignMinutes.allows(viewer, { bodyId: minutes.bodyId, role, actingChairId }))
    .map((role) => (role === SignerRole.CHAIR ? MinutesAct.SIGN_AS_CHAIR : MinutesAct.SIGN_AS_SECRETARY));
}

function writersActs(minutes: Minutes, meeting: Meeting): MinutesAct[] {
  const isHeld = meeting.state === MeetingState.HELD;
  const acts = {
    [MinutesState.CONCEPT]: isHeld ? [MinutesAct.OPEN, MinutesAct.ANSWER] : [], [MinutesState.SIGNED]: [MinutesAct.REOPEN, MinutesAct.ADOPT], [MinutesState.ADOPTED]: [MinutesAct.RECTIFY],
  };
  return acts[minutes.state];
}

/** From concept to adopted: who signed what, and what may be done now. */
@Resolver(() => Minutes)
export class MinutesAfterResolver {
  @ResolveField(() => [MinutesAct])
  async viewerMay(@Parent() minutes: Minutes): Promise<MinutesAct[]> {
    const { viewer, moment } = unit();
    const meeting = await byId(Meeting, minutes.meetingId);
    if (!meeting) return [];
    const isWithMembers = minutes.state === MinutesState.CONCEPT && minutes.commentsUntil !== null && minutes.commentsUntil >= moment.day;
    return [
      ...(mayWriteMinutes.allows(viewer, minutes) ? writersActs(minutes, meeting) : []),
      ...(isWithMembers && mayCommentMinutes.allows(viewer, minutes) ? [MinutesAct.COMMENT] : []),
      ...(meeting.state === MeetingState.HELD ? await signingActs(minutes) : []),
    ];
  }

  @ResolveField(() => String, { description: 'Of what stands there now: who signs sends it along, so that nobody signs what he did not see.' })
  digestNow(@Parent() minutes: Minutes): Promise<string> {
    return digestOf(minutes);
  }

  @ResolveField(() => [MinutesSignature])
  signatures(@Parent() minutes: Minutes): Promise<MinutesSignature[]> {
    return signaturesOf(minutes.meetingId);
  }

  @ResolveField(() => [Person], { description: 'Who can sign as chair today: the chair, who replaces him, and who led this meeting.' })
  chairSigners(@Parent() minutes: Minutes): Promise<Person[]> {
    return people(minutes, SignerRole.CHAIR);
  }

  @ResolveField(() => [Person], { description: 'Who can sign as secretary today.' })
  secretarySigners(@Parent() minutes: Minutes): Promise<Person[]> {
    return people(minutes, SignerRole.SECRETARY);
  }

  @ResolveField(() => Meeting, { nullable: true })
  adoptedAt(@Parent() minutes: Minutes): Promise<Meeting | null> {
    return byId(Meeting, minutes.adoptedAtMeetingId);
  }

  @ResolveField(() => [Meeting], { description: 'Later meetings of the body, running or held, at which they can be adopted.' })
  async canBeAdoptedAt(@Parent() minutes: Minutes): Promise<Meeting[]> {
    const own = await byId(Meeting, minutes.meetingId);
    const states = [MeetingState.RUNNING, MeetingState.HELD, MeetingState.ADOPTED];
    const found = await unit().manager.find(Meeting, { where: { bodyId: minutes.bodyId, state: In(states) }, order: { heldOn: 'ASC', id: 'ASC' } });
    return own ? found.filter((meeting) => isAfter(meeting, own)) : [];
  }
}

async function people(minutes: Minutes, role: SignerRole): Promise<Person[]> {
  const found = await Promise.all((await signersNow(minutes, role)).map((id) => byId(Person, id)));
  return found.filter((person) => person !== null).filter(({ deactivatedAt }) => !deactivatedAt);
}

@Resolver(() => MinutesSignature)
export class MinutesSignatureResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() signature: MinutesSignature): Promise<Person | null> {
    return byId(Person, signature.personId);
  }

  @ResolveField(() => Boolean, { description: 'The text was not changed since.' })
  async stands(@Parent() signature: MinutesSignature): Promise<boolean> {
    const minutes = (await manyBy(Minutes, 'meetingId', signature.meetingId))[0];
    return minutes !== undefined && signature.digest === (await digestOf(minutes));
  }
}

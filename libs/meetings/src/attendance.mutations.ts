import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { answerInvitation } from './answer-invitation.js';
import { Attendance } from './attendance.entity.js';
import { InvitationAnswerInput } from './attendance.inputs.js';
import { mayAnswerInvitation } from './attendance.policy.js';
import { seenMeeting } from './load-agenda.js';

const idArg = { type: () => ID } as const;

/** What is promised about a meeting. */
@Resolver(() => Attendance)
export class AttendanceMutations {
  @Acts('meetings.answer-invitation')
  @Mutation(() => Attendance, { description: 'For oneself; the secretary or the chair also for somebody else. The last word holds.' })
  async answerInvitation(
    @Args('meetingId', idArg) meetingId: string,
    @Args('input') input: InvitationAnswerInput,
    @Args('personId', { type: () => ID, nullable: true, description: 'The viewer when left out.' }) personId?: string | null,
  ): Promise<Attendance> {
    const meeting = await seenMeeting(meetingId);
    const whose = personId ?? unit().viewer.personId;
    grant(mayAnswerInvitation, { bodyId: meeting.bodyId, personId: whose });
    return answerInvitation({ ...input, meetingId: meeting.id, personId: whose });
  }
}

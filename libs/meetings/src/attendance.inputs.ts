import { Field, ID, InputType } from '@nestjs/graphql';
import { AttendanceOutcome, InvitationAnswer, attendanceLimits } from './attendance.entity.js';

@InputType()
export class InvitationAnswerInput {
  @Field(() => InvitationAnswer)
  answer: InvitationAnswer;

  @Field(() => ID, { nullable: true, description: 'Who comes instead of who declines: somebody of the body, or a substitute of somebody there.' })
  substituteId?: string | null;

  @Field(() => String, { nullable: true, description: `At most ${attendanceLimits.note} characters.` })
  note?: string | null;
}

@InputType({ description: 'Everything as it must be: what is left out becomes empty.' })
export class AttendanceRecordInput {
  @Field(() => AttendanceOutcome, { nullable: true })
  outcome?: AttendanceOutcome | null;

  @Field(() => ID, { nullable: true, description: 'Who came instead, when the outcome says so.' })
  substituteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item of this meeting at which somebody came in.' })
  joinedAtItemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item of this meeting after which somebody left.' })
  leftAfterItemId?: string | null;
}

@InputType({ description: 'A person of the network, or the name of somebody without an account.' })
export class GuestInput {
  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: `At most ${attendanceLimits.guestName} characters.` })
  name?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
}

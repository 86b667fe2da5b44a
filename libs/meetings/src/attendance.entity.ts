import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { ReadableRow } from '@schakel/database';

export enum AttendeeKind {
  MEMBER = 'MEMBER',
  SUBSTITUTE = 'SUBSTITUTE',
  GUEST = 'GUEST',
}
registerEnumType(AttendeeKind, { name: 'AttendeeKind', description: 'On a seat or in a function of the body; in the place of such a person; or invited beside them.' });

export enum InvitationAnswer {
  COMING = 'COMING',
  ONLINE = 'ONLINE',
  DECLINED = 'DECLINED',
}
registerEnumType(InvitationAnswer, { name: 'InvitationAnswer', description: 'Komt, komt online, or afgemeld.' });

export enum AttendanceOutcome {
  PRESENT = 'PRESENT',
  ONLINE = 'ONLINE',
  SUBSTITUTED = 'SUBSTITUTED',
  ABSENT_WITH_NOTICE = 'ABSENT_WITH_NOTICE',
  ABSENT = 'ABSENT',
}
registerEnumType(AttendanceOutcome, { name: 'AttendanceOutcome', description: 'Aanwezig, aanwezig online, vervangen, afwezig met bericht, afwezig zonder bericht.' });

/** Greatest lengths in characters, and of a list. */
export const attendanceLimits = { note: 300, guestName: 120, guests: 60 } as const;

const oneOf = (values: object): string => `('${Object.values(values).join("', '")}')`;

/** What one person promised about a meeting, and what came of it. No row: nothing was said yet. */
@ObjectType()
@Entity()
@Unique(['meetingId', 'personId'])
@Index('one_acting_chair', ['meetingId'], { unique: true, where: 'is_acting_chair' })
@Check('body_id is not null')
@Check(`kind in ${oneOf(AttendeeKind)}`)
@Check(`answer in ${oneOf(InvitationAnswer)}`)
@Check(`outcome in ${oneOf(AttendanceOutcome)}`)
@Check(`(kind = 'GUEST') or person_id is not null`)
@Check('(person_id is null) = (guest_name is not null)')
@Check('substitute_id is null or substitute_id <> person_id')
@Check(`substitute_id is null or coalesce(answer = 'DECLINED', false) or coalesce(outcome = 'SUBSTITUTED', false)`)
@Check(`outcome <> 'SUBSTITUTED' or substitute_id is not null`)
@Check(`not is_acting_chair or (person_id is not null and kind <> 'GUEST')`)
@Check('(answer is null) = (answered_at is null)')
@Check(`(joined_at_item_id is null and left_after_item_id is null) or coalesce(outcome in ('PRESENT', 'ONLINE'), false)`)
export class Attendance extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  /** Null for a guest who has no account here. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Field(() => AttendeeKind)
  @Column('text')
  kind: AttendeeKind;

  @Field(() => String, { nullable: true, description: `Of a guest who has no account; at most ${attendanceLimits.guestName} characters.` })
  @Column('text', { nullable: true })
  guestName: string | null;

  /** Of the seat at that time, or for which a guest spoke: who changes party later was here for this one. */
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  /** On which he sat, or whose place a substitute took. */
  @Column('uuid', { nullable: true })
  seatId: string | null;

  @Field(() => InvitationAnswer, { nullable: true })
  @Column('text', { nullable: true })
  answer: InvitationAnswer | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { nullable: true })
  answeredById: string | null;

  /** Who comes, or came, in his place. */
  @Column('uuid', { nullable: true })
  substituteId: string | null;

  @Field(() => String, { nullable: true, description: `At most ${attendanceLimits.note} characters.` })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => AttendanceOutcome, { nullable: true, description: 'Null as long as it was not recorded.' })
  @Column('text', { nullable: true })
  outcome: AttendanceOutcome | null;

  @Field(() => Boolean, { description: 'Leads this meeting in the place of the chair.' })
  @Column('boolean', { default: false })
  isActingChair: boolean;

  @Column('uuid', { nullable: true })
  joinedAtItemId: string | null;

  @Column('uuid', { nullable: true })
  leftAfterItemId: string | null;
}

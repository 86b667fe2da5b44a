import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Unique } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { ReadableRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum MinutesState {
  CONCEPT = 'CONCEPT',
  SIGNED = 'SIGNED',
  ADOPTED = 'ADOPTED',
}
registerEnumType(MinutesState, { name: 'MinutesState', description: 'Concept → ondertekend → vastgesteld.' });

/** The verslag of one meeting; its text stands in sections. Made when somebody begins to write. */
@ObjectType()
@Entity()
@Unique(['meetingId'])
@Check('body_id is not null')
@Check(`(state = 'ADOPTED') = (adopted_on is not null) and (adopted_on is null) = (adopted_at_meeting_id is null)`)
@Check(`(state = 'CONCEPT') = (digest is null)`)
@Check('comments_until is null or is_open')
@Check(`state in ('${Object.values(MinutesState).join("', '")}')`)
export class Minutes extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  @Field(() => MinutesState)
  @Column('text', { default: MinutesState.CONCEPT })
  state: MinutesState;

  @Field(() => Boolean, { description: 'Whoever may see the meeting may read it, each section at its level; before, only who writes it.' })
  @Column('boolean', { default: false })
  isOpen: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which members comment on the concept; null when they were not asked.' })
  @Column('date', { nullable: true })
  commentsUntil: Day | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 over sections, records and attendance as they were signed; fixed for good once adopted.' })
  @Column('text', { nullable: true })
  digest: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the meeting that adopted them.' })
  @Column('date', { nullable: true })
  adoptedOn: Day | null;

  @Column('uuid', { nullable: true })
  adoptedAtMeetingId: string | null;

  @Column('timestamptz')
  createdAt: Date;
}

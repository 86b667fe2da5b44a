import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { Row } from '@schakel/database';

/** One look at everything that is due at a moment: by the schedule, or because an administrator asked. */
@ObjectType()
@Entity()
@Index(['moment'])
export class ReminderRun extends Row {
  @Field(() => Date)
  @Column('timestamptz')
  moment: Date;

  /** Null: the schedule. */
  @Column('uuid', { nullable: true })
  startedById: string | null;

  /** A moment of the schedule has one run. */
  @Column('text', { unique: true })
  onceKey: string;

  @Field(() => Boolean)
  @Column('boolean')
  isDone: boolean;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Field(() => Int)
  @Column('int')
  mails: number;

  @Field(() => Int)
  @Column('int')
  notifications: number;

  @Field(() => Int, { description: 'Parties for which nobody can be reached and about whom this run told somebody.' })
  @Column('int')
  unreachable: number;
}

/** What was said to whom: the same thing is said once per occurrence, whoever asks and however often. */
@Entity()
@Index(['personId', 'kind', 'subjectId', 'occurrence'], { unique: true })
@Index(['runId'])
export class ReminderItem extends Row {
  @Column('uuid')
  personId: string;

  @Column('text')
  kind: string;

  /** The party in the action, or the action itself. */
  @Column('uuid')
  subjectId: string;

  /** The due date, the week in which it is late, the month: what makes it a next reminder and not the same one. */
  @Column('text')
  occurrence: string;

  @Column('uuid')
  runId: string;

  @Column('uuid', { nullable: true })
  mailId: string | null;

  @Column('timestamptz')
  at: Date;
}

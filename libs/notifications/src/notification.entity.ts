import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Row } from '@schakel/database';

export enum NotificationKind {
  REMINDER = 'REMINDER',
  /** A part in an action was asked of you. */
  ASSIGNED = 'ASSIGNED',
  /** An answer is asked of you. */
  ANSWER = 'ANSWER',
  COMMENT = 'COMMENT',
  UNREACHABLE = 'UNREACHABLE',
}
registerEnumType(NotificationKind, { name: 'NotificationKind' });

/** A word to one person inside the web app. About an action: seen for as long as that person may see the action. */
@ObjectType()
@Entity()
@Check(`kind in ('REMINDER','ASSIGNED','ANSWER','COMMENT','UNREACHABLE')`)
@Index(['personId', 'at', 'id'])
@Index(['personId', 'onceKey'], { unique: true })
@Index('notification_unread', ['personId'], { where: 'read_at is null' })
export class Notification extends Row {
  @Column('uuid')
  personId: string;

  @Field(() => NotificationKind)
  @Column('text')
  kind: NotificationKind;

  @Field(() => String)
  @Column('text')
  title: string;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => String, { description: 'Address in the web app.' })
  @Column('text')
  path: string;

  /** What it is about: who may no longer see that action no longer sees this. */
  @Column('uuid', { nullable: true })
  actionId: string | null;

  /** The look at what is due that told it. */
  @Column('uuid', { nullable: true })
  @Index()
  runId: string | null;

  /** By the clock of the domain. */
  @Field(() => Date)
  @Column('timestamptz')
  at: Date;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  readAt: Date | null;

  /** The occasion: told once to that person, however often its job runs. */
  @Column('text')
  onceKey: string;
}

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
  /** Somebody named you in a comment. */
  MENTION = 'MENTION',
  /** Something changed in what you follow. */
  FOLLOWED = 'FOLLOWED',
  /** What you promised must be done on another day: its meeting was moved. */
  MOVED = 'MOVED',
}
registerEnumType(NotificationKind, { name: 'NotificationKind' });

/** A word to one person inside the web app. About an action: seen for as long as that person may see the action. */
@ObjectType()
@Entity()
@Check(`kind in ('${Object.values(NotificationKind).join("', '")}')`)
@Index(['personId', 'at', 'id'])
@Index(['personId', 'onceKey'], { unique: true })
@Index('notification_unread', ['personId'], { where: 'read_at is null' })
@Index('notification_unmailed', ['personId', 'at'], { where: 'read_at is null and mail_id is null' })
@Index('notification_read', ['readAt'], { where: 'read_at is not null' })
@Index('notification_event', ['personId', 'eventKey'], { where: 'event_key is not null' })
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

  @Field(() => String, { nullable: true, description: 'Why this person gets it: ‘omdat u Werkgroep bekostiging volgt’.' })
  @Column('text', { nullable: true })
  reason: string | null;

  /** What it is about: who may no longer see that action no longer sees this. */
  @Column('uuid', { nullable: true })
  actionId: string | null;

  /** The body that it is about, where it is about no action. */
  @Column('uuid', { nullable: true })
  bodyId: string | null;

  /** The row of history that it tells of: read for as long as that may be read. */
  @Column('uuid', { nullable: true })
  entryId: string | null;

  /** The event that it tells of: whoever hears of it because it concerns him does not hear of it again as a follower. */
  @Column('text', { nullable: true })
  eventKey: string | null;

  /** The mail that brought it; null: not mailed. */
  @Column('uuid', { nullable: true })
  mailId: string | null;

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

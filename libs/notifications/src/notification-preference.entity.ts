import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { ownRow, secure } from '@schakel/database';
import { MailPace, NotificationTopic } from './notification-topics.js';

/** How fast somebody wants one kind of news by mail, where that differs from the default. A wish of one's own, so it has no history. */
@ObjectType()
@Entity()
@Check(`topic in ('${Object.values(NotificationTopic).join("', '")}')`)
@Check(`pace in ('${Object.values(MailPace).join("', '")}')`)
export class NotificationPreference {
  @PrimaryColumn('uuid')
  personId: string;

  @Field(() => NotificationTopic)
  @PrimaryColumn('text')
  topic: NotificationTopic;

  @Field(() => MailPace)
  @Column('text')
  pace: MailPace;

  /** What was told before this moment is not mailed after all: mail was refused until then. By the clock of the domain. */
  @Column('timestamptz', { nullable: true })
  since: Date | null;
}

secure(NotificationPreference, { select: ownRow(), insert: ownRow(), update: ownRow() });

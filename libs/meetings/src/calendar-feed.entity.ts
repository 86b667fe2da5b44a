import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { Row, ownRow, secure } from '@schakel/database';

/**
 * An address with which a person's own calendar program reads his meetings: those of all his tables, or of one. Its secret is in the
 * address alone. A means of one's own, like a session, so it has no history.
 */
@ObjectType()
@Entity()
@Index(['personId'])
export class CalendarFeed extends Row {
  @Column('uuid')
  personId: string;

  /** Null: all bodies in which the person sits or does something, today and later. */
  @Column('uuid', { nullable: true })
  bodyId: string | null;

  /** SHA-256 of the token. */
  @Column('text', { unique: true, select: false })
  tokenHash: string;

  @Field(() => Date)
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a calendar program last asked, to the hour; null: never.' })
  @Column('timestamptz', { nullable: true })
  lastReadAt: Date | null;
}

secure(CalendarFeed, { select: ownRow(), insert: ownRow(), delete: ownRow() });

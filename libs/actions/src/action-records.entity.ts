import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { ReadableRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import { DueAnswer, Standing } from './action-item.enums.js';

/** One party's word on how it goes, at a moment. */
@ObjectType()
@Entity()
@Index(['actionId', 'at'])
@Index(['partyId', 'at'])
export class ProgressUpdate extends ReadableRow {
  @Column('uuid')
  actionId: string;

  @Column('uuid')
  partyId: string;

  @Field(() => Standing)
  @Column('text')
  standing: Standing;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  evidenceUrl: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  forecastOn: Day | null;

  @Column('uuid')
  authorId: string;

  @Field(() => Date)
  @Column('timestamptz')
  at: Date;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isExample: boolean;
}

/** A question or answer under an action. */
@ObjectType()
@Entity()
@Index(['actionId', 'at'])
export class ActionComment extends ReadableRow {
  @Column('uuid')
  actionId: string;

  @Field(() => String)
  @Column('text')
  text: string;

  @Column('uuid')
  authorId: string;

  /** Who is named in it; the text holds '@[id]' at their places. */
  @Column('uuid', { array: true, default: '{}' })
  mentionedIds: string[];

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  replyTo: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  at: Date;
}

/** A new due date, asked for with a reason and granted or refused by the body; the old moment stays visible. */
@ObjectType()
@Entity()
@Index(['actionId', 'at'])
@Index('due_request_one_open', ['actionId'], { unique: true, where: 'answer is null' })
export class DueRequest extends ReadableRow {
  @Column('uuid')
  actionId: string;

  @Field(() => DayScalar)
  @Column('date')
  requestedOn: Day;

  @Field(() => String)
  @Column('text')
  reason: string;

  @Field(() => String, { nullable: true, description: 'The moment it had before, in words.' })
  @Column('text', { nullable: true })
  previousLabel: string | null;

  @Column('uuid')
  authorId: string;

  @Field(() => Date)
  @Column('timestamptz')
  at: Date;

  @Field(() => DueAnswer, { nullable: true })
  @Column('text', { nullable: true })
  answer: DueAnswer | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  answerReason: string | null;

  @Column('uuid', { nullable: true })
  answeredById: string | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}

/** `actionId` waits on `requiresId`: the chain 6a → 6b → 6c. */
@ObjectType()
@Entity()
@Index(['actionId', 'requiresId'], { unique: true })
@Index(['requiresId'])
export class ActionDependency extends ReadableRow {
  @Column('uuid')
  actionId: string;

  @Column('uuid')
  requiresId: string;
}

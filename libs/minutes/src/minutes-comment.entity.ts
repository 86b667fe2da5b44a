import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ReadableRow } from '@schakel/database';

export enum CommentState {
  OPEN = 'OPEN',
  PROCESSED = 'PROCESSED',
  NOT_PROCESSED = 'NOT_PROCESSED',
}
registerEnumType(CommentState, { name: 'CommentState', description: 'Nog niet beantwoord, verwerkt, niet overgenomen.' });

/** Greatest lengths in characters, and how many one section takes. */
export const commentLimits = { text: 2_000, answer: 1_000, perSection: 200 } as const;

/** What a member says of a section of the concept, and what the secretary did with it. */
@ObjectType()
@Entity()
@Index(['sectionId'])
@Index(['meetingId'])
@Check('body_id is not null')
@Check(`state in ('${Object.values(CommentState).join("', '")}')`)
@Check(`(state = 'OPEN') = (answered_at is null)`)
@Check(`state <> 'NOT_PROCESSED' or answer is not null`)
export class MinutesComment extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  @Column('uuid')
  sectionId: string;

  @Column('uuid')
  authorId: string;

  @Field(() => String, { description: `At most ${commentLimits.text} characters.` })
  @Column('text')
  text: string;

  @Field(() => Date)
  @Column('timestamptz')
  writtenAt: Date;

  @Field(() => CommentState)
  @Column('text', { default: CommentState.OPEN })
  state: CommentState;

  @Field(() => String, { nullable: true, description: `At most ${commentLimits.answer} characters.` })
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { nullable: true })
  answeredById: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}

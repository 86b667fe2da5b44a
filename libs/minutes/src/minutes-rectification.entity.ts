import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ReadableRow } from '@schakel/database';

/** Greatest lengths in characters. */
export const rectificationLimits = { text: 20_000, reason: 1_000 } as const;

/** What should have stood in a section of minutes that were adopted: beside what was adopted, never instead of it. */
@ObjectType()
@Entity()
@Index(['sectionId'])
@Check('body_id is not null')
export class MinutesRectification extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  @Column('uuid')
  sectionId: string;

  @Field(() => String, { description: `At most ${rectificationLimits.text} characters.` })
  @Column('text')
  text: string;

  @Field(() => String, { description: `At most ${rectificationLimits.reason} characters.` })
  @Column('text')
  reason: string;

  @Column('uuid')
  madeById: string;

  @Field(() => Date)
  @Column('timestamptz')
  madeAt: Date;
}

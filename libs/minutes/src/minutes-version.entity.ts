import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { ReadableRow } from '@schakel/database';
import type { MinutesDocument } from './minutes-document.js';

/** A section's text as one writer left it. What he writes within a few minutes is one version. For who writes the minutes, whatever the section's level. */
@ObjectType()
@Entity()
@Index(['sectionId', 'startedAt'])
export class MinutesVersion extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  sectionId: string;

  @Column('uuid')
  authorId: string;

  @Field(() => Date)
  @Column('timestamptz')
  startedAt: Date;

  @Field(() => Date)
  @Column('timestamptz')
  savedAt: Date;

  @Column('jsonb')
  document: MinutesDocument;

  @Field(() => String, { description: 'Without make-up.' })
  @Column('text')
  text: string;
}

import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { ReadableRow } from '@schakel/database';
import { Domain } from '@schakel/organisations';

const known = `array['${Object.values(Domain).join("', '")}']::text[]`;

/** The domains at a table as they were when it met: later seats, and later demands, change nothing of it. */
@ObjectType()
@Entity()
@Unique(['meetingId'])
@Index(['bodyId'])
@Check('body_id is not null')
@Check(`required <@ ${known} and present <@ ${known} and missing <@ required`)
export class MeetingComposition extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  @Field(() => [Domain])
  @Column('text', { array: true })
  required: Domain[];

  @Field(() => [Domain])
  @Column('text', { array: true })
  present: Domain[];

  @Field(() => [Domain])
  @Column('text', { array: true })
  missing: Domain[];
}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { Row, ownRow, secure } from '@schakel/database';

/** 'Keep me informed about this': one person, one thing. A wish of one's own, so it has no history. */
@ObjectType()
@Entity()
@Index(['personId', 'kind', 'subjectId'], { unique: true })
@Index(['kind', 'subjectId'])
export class Follow extends Row {
  @Column('uuid')
  personId: string;

  @Field(() => String, { description: 'Stable name of the kind of thing: ‘BODY’.' })
  @Column('text')
  kind: string;

  @Field(() => ID)
  @Column('uuid')
  subjectId: string;

  /** By the clock of the domain. */
  @Field(() => Date)
  @Column('timestamptz')
  since: Date;
}

secure(Follow, { select: ownRow(), insert: ownRow(), delete: ownRow() });

import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { Row } from '@schakel/database';

export enum LogFaultKind {
  CHANGED = 'CHANGED',
  DELETED = 'DELETED',
  REORDERED = 'REORDERED',
  CUT_OFF = 'CUT_OFF',
}
registerEnumType(LogFaultKind, { name: 'LogFaultKind' });

/** A stretch of the log that is not as it was written. */
@ObjectType()
export class LogFault {
  @Field(() => LogFaultKind)
  kind: LogFaultKind;

  @Field(() => Float)
  from: number;

  @Field(() => Float)
  to: number;

  @Field(() => String, { nullable: true, description: 'Kind of record and operation; null when the row is gone.' })
  what: string | null;
}

/** One walk over the whole log of history, asked for by an administrator. */
@ObjectType()
@Entity()
@Index(['startedAt'])
export class LogCheck extends Row {
  @Column('uuid')
  startedById: string;

  @Field(() => Date)
  @Column('timestamptz')
  startedAt: Date;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Field(() => Float, { description: 'Rows of the log when it began.' })
  @Column('bigint')
  total: number;

  @Field(() => Float, { description: 'The number up to which was looked.' })
  @Column('bigint')
  checked: number;

  @Field(() => Float, { description: 'Rows that wait for their place in the chain.' })
  @Column('bigint')
  unsealed: number;

  @Field(() => [LogFault])
  @Column('jsonb', { default: [] })
  faults: LogFault[];

  @Field(() => Float, { description: 'How many faults there are, also beyond those that are listed.' })
  @Column('bigint', { default: 0 })
  faultCount: number;
}

import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Provenance, ReadableRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum DecisionState {
  CONCEPT = 'CONCEPT',
  SUBMITTED = 'SUBMITTED',
  TAKEN = 'TAKEN',
  REJECTED = 'REJECTED',
  DEFERRED = 'DEFERRED',
  WITHDRAWN = 'WITHDRAWN',
  IN_EXECUTION = 'IN_EXECUTION',
  EXECUTED = 'EXECUTED',
  REPLACED = 'REPLACED',
}
registerEnumType(DecisionState, { name: 'DecisionState' });

/** What a body decided, or is asked to decide. */
@ObjectType()
@Entity()
@Index(['bodyId'])
@Index(['meetingId'])
@Check('body_id is not null')
@Check(`state in ('${Object.values(DecisionState).join("', '")}')`)
@Check(`evaluate_on is null or taken_on is not null`)
@Check(`taken_on is not null or state not in ('TAKEN', 'IN_EXECUTION', 'EXECUTED', 'REPLACED')`)
export class Decision extends ReadableRow {
  declare bodyId: string;

  @Field(() => String, { description: '‘SO-2022-B001’: permanent.' })
  @Column('text', { unique: true })
  number: string;

  /** Where it was put before the body, or settled last; null for what was decided between meetings. */
  @Column('uuid', { nullable: true })
  meetingId: string | null;

  @Field(() => String)
  @IsNotEmpty({ message: 'Vul een titel in.' })
  @MaxLength(200, { message: 'Een titel is ten hoogste 200 tekens.' })
  @Column('text')
  title: string;

  @Field(() => String)
  @IsNotEmpty({ message: 'Vul in wat er besloten wordt.' })
  @MaxLength(10_000, { message: 'Een besluit is ten hoogste 10.000 tekens.' })
  @Column('text')
  text: string;

  @Field(() => DecisionState)
  @Column('text')
  state: DecisionState;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  takenOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawnReason: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was deferred or rejected.' })
  @MaxLength(1_000, { message: 'Een reden is ten hoogste 1.000 tekens.' })
  @Column('text', { nullable: true })
  outcomeReason: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When the body looks back on it.' })
  @Column('date', { nullable: true })
  evaluateOn: Day | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

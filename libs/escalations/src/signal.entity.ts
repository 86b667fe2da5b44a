import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { ReadableRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum SignalState {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(SignalState, { name: 'SignalState', description: 'Open, afgehandeld, ingetrokken.' });

/** Greatest lengths in characters. */
export const signalLimits = { title: 200, explanation: 4_000, answer: 2_000 } as const;

/** Something raised to a body; raised again on one subject it counts up. */
@ObjectType()
@Entity()
@Index(['bodyId', 'subject'])
@Check('body_id is not null')
@Check(`state in ('${Object.values(SignalState).join("', '")}')`)
@Check('times_raised >= 1')
@Check(`(state = 'ANSWERED') = (answer is not null)`)
export class Signal extends ReadableRow {
  declare bodyId: string;

  @Field(() => String, { description: '‘SO-2022-S001’: permanent.' })
  @Column('text', { unique: true })
  number: string;

  @Field(() => String)
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true, description: 'What was told with it; of each time it was raised a paragraph.' })
  @Column('text', { nullable: true })
  explanation: string | null;

  /** The title as it is compared: small letters, single spaces. */
  @Column('text')
  subject: string;

  @Field(() => SignalState)
  @Column('text', { default: SignalState.OPEN })
  state: SignalState;

  @Field(() => Int)
  @Column('int', { default: 1 })
  timesRaised: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  withdrawnReason: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  raisedAt: Date;

  /** Null for what was raised in a meeting: the minutes say where. */
  @Column('uuid', { nullable: true })
  raisedById: string | null;

  @Field(() => String, { nullable: true, description: 'What the body did with it.' })
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { nullable: true })
  answeredById: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  answeredOn: Day | null;
}

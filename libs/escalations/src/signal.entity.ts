import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ReadableRow } from '@schakel/database';

export enum SignalState {
  OPEN = 'OPEN',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(SignalState, { name: 'SignalState' });

/** Something raised to a body; raised again on one subject it counts up. */
@ObjectType()
@Entity()
@Index(['bodyId', 'subject'])
@Check('body_id is not null')
@Check(`state in ('${Object.values(SignalState).join("', '")}')`)
@Check('times_raised >= 1')
export class Signal extends ReadableRow {
  declare bodyId: string;

  @Field(() => String, { description: '‘SO-2022-S001’: permanent.' })
  @Column('text', { unique: true })
  number: string;

  @Field(() => String)
  @Column('text')
  title: string;

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
}

import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { ReadableRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum PutForwardState {
  OPEN = 'OPEN',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(PutForwardState, { name: 'PutForwardState', description: 'Ingebracht, teruggetrokken.' });

/** A learning put forward to a body, to talk about at its next meeting. */
@ObjectType()
@Entity()
@Index(['learningId', 'bodyId'], { unique: true, where: `state = 'OPEN'` })
@Index(['bodyId'])
@Check('body_id is not null')
@Check(`state in ('${Object.values(PutForwardState).join("', '")}')`)
export class PutForward extends ReadableRow {
  /** To which. */
  declare bodyId: string;

  @Column('uuid')
  learningId: string;

  @Field(() => PutForwardState)
  @Column('text', { default: PutForwardState.OPEN })
  state: PutForwardState;

  @Column('uuid')
  putForwardById: string;

  @Field(() => DayScalar)
  @Column('date')
  putForwardOn: Day;

  @Column('timestamptz')
  putForwardAt: Date;
}

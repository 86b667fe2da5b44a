import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Row } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum PassageState {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  /** An administrator stopped it between two days. */
  STOPPED = 'STOPPED',
  FAILED = 'FAILED',
}
registerEnumType(PassageState, { name: 'PassageState' });

/** One move of the demo clock: from the day on which it stood, day by day, to the day that was asked for. */
@ObjectType()
@Entity()
@Check(`state in ('RUNNING','DONE','STOPPED','FAILED')`)
@Check('to_day > from_day')
@Index('clock_passage_one_running', ['state'], { unique: true, where: `state = 'RUNNING'` })
@Index(['startedAt'])
export class ClockPassage extends Row {
  @Column('uuid')
  startedById: string;

  @Field(() => Date, { description: 'By the clock on the wall.' })
  @Column('timestamptz')
  startedAt: Date;

  @Field(() => DayScalar)
  @Column('date')
  fromDay: Day;

  @Field(() => DayScalar)
  @Column('date')
  toDay: Day;

  @Field(() => DayScalar, { description: 'The last day whose work is done and stands in the chronicle; `fromDay` at first.' })
  @Column('date')
  reachedDay: Day;

  @Field(() => PassageState)
  @Column('text')
  state: PassageState;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isStopAsked: boolean;

  @Field(() => Date, { nullable: true, description: 'By the clock on the wall.' })
  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, in Dutch.' })
  @Column('text', { nullable: true })
  failure: string | null;
}

import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Provenance, VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum HandOverState {
  OPEN = 'OPEN',
  DONE = 'DONE',
  STOPPED = 'STOPPED',
}
registerEnumType(HandOverState, { name: 'HandOverState', description: 'Under way; done, the body has ended with nothing left behind; or stopped, the body goes on.' });

/** The closing of a body: all that it leaves behind goes to a named successor, or ends with a reason. */
@ObjectType()
@Entity()
@Index(['bodyId'])
@Index('hand_over_one_open', ['bodyId'], { unique: true, where: `state = 'OPEN'` })
@Check(`state in ('${Object.values(HandOverState).join("', '")}')`)
@Check(`state = 'OPEN' or ended_on is not null`)
@Check(`state <> 'STOPPED' or stop_reason is not null`)
export class HandOver extends VersionedRow {
  @Column('uuid')
  bodyId: string;

  @Field(() => HandOverState)
  @Column('text', { default: HandOverState.OPEN })
  state: HandOverState;

  @Field(() => String, { description: 'Why the body closes.' })
  @Column('text')
  reason: string;

  @Field(() => DayScalar, { description: 'When it was decided to close.' })
  @Column('date')
  startedOn: Day;

  @Column('uuid', { nullable: true })
  startedById: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it was done or stopped.' })
  @Column('date', { nullable: true })
  endedOn: Day | null;

  @Column('uuid', { nullable: true })
  endedById: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  stopReason: string | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

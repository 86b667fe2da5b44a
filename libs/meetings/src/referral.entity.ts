import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { ReadableRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import { AgendaPurpose } from './agenda-item.entity.js';

export enum ReferralState {
  OPEN = 'OPEN',
  PLACED = 'PLACED',
  LEFT_OVER = 'LEFT_OVER',
  DISCUSSED = 'DISCUSSED',
  DECLINED = 'DECLINED',
  RECALLED = 'RECALLED',
}
registerEnumType(ReferralState, { name: 'ReferralState', description: 'Waits for the other body; on its agenda; was on its agenda and is not dealt with; dealt with there; declined with a reason; taken back.' });

/** An agenda item forwarded to the body in whose mandate its subject is. Waits there until it is put on an agenda, whether or not a meeting is planned. */
@ObjectType()
@Entity()
@Index(['itemId'], { unique: true, where: `state in ('OPEN', 'PLACED', 'LEFT_OVER', 'DISCUSSED')` })
@Index(['toBodyId'])
@Check('body_id is not null and body_id <> to_body_id')
@Check(`state in ('${Object.values(ReferralState).join("', '")}')`)
@Check(`purpose in ('${Object.values(AgendaPurpose).join("', '")}')`)
@Check(`state <> 'DECLINED' or reason is not null`)
export class Referral extends ReadableRow {
  /** Whose agenda it comes from. */
  declare bodyId: string;

  @Column('uuid')
  toBodyId: string;

  @Column('uuid')
  itemId: string;

  @Field(() => String)
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  explanation: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text')
  purpose: AgendaPurpose;

  @Field(() => ReferralState)
  @Column('text', { default: ReferralState.OPEN })
  state: ReferralState;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid')
  forwardedById: string;

  @Field(() => DayScalar)
  @Column('date')
  forwardedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Of the last answer.' })
  @Column('date', { nullable: true })
  answeredOn: Day | null;
}

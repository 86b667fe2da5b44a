import { Field, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { ReadableRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import { Acceptance, PartyRole, Standing } from './action-item.enums.js';

/** One actor in one action, being exactly one of organisation, group or body, with its own acceptance, word and contact. */
@ObjectType()
@Entity()
@Check('num_nonnulls(organisation_id, group_id, party_body_id) = 1')
@Index(['actionId', 'position'])
@Index('action_party_one_lead', ['actionId'], { unique: true, where: `role = 'LEAD'` })
@Index(['organisationId'])
@Index(['groupId'])
@Index(['partyBodyId'])
export class ActionParty extends ReadableRow {
  @Column('uuid')
  actionId: string;

  @Field(() => PartyRole)
  @Column('text')
  role: PartyRole;

  @Column('int', { default: 0 })
  position: number;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** The body that is this party (the owner body is `bodyId`). */
  @Column('uuid', { nullable: true })
  partyBodyId: string | null;

  @Column('uuid', { nullable: true })
  onBehalfOfBodyId: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the source about this party: ‘met name vanuit de VGN’.' })
  @MaxLength(300)
  @Column('text', { nullable: true })
  note: string | null;

  /** The group's row of which this is an opened member. */
  @Column('uuid', { nullable: true })
  @Index()
  openedFromId: string | null;

  @Field(() => Acceptance)
  @Column('text', { default: Acceptance.PENDING })
  acceptance: Acceptance;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  declineReason: string | null;

  /** Its own last word. */
  @Field(() => Standing)
  @Column('text', { default: Standing.NO_WORD })
  standing: Standing;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  forecastOn: Day | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  lastWordAt: Date | null;

  @Column('uuid', { nullable: true })
  @Index()
  contactId: string | null;
}

import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { ReadableRow } from '@schakel/database';

export enum AgendaPurpose {
  DECISION = 'DECISION',
  DISCUSSION = 'DISCUSSION',
  INFORMATION = 'INFORMATION',
  FORMALITY = 'FORMALITY',
}
registerEnumType(AgendaPurpose, { name: 'AgendaPurpose', description: 'Ter besluitvorming, ter bespreking, ter kennisname, hamerstuk.' });

export enum AgendaItemState {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(AgendaItemState, { name: 'AgendaItemState', description: 'Voorgesteld → op de agenda or afgewezen; or ingetrokken.' });

/** Greatest lengths in characters, and of a list. */
export const agendaLimits = { title: 200, explanation: 4_000, reason: 1_000, minutes: 600, items: 300, guests: 30, pasted: 60_000 } as const;

const oneOf = (values: object): string => `('${Object.values(values).join("', '")}')`;

/** One subject of a meeting: on its agenda, proposed for it, or no longer. */
@ObjectType()
@Entity()
@Unique(['meetingId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Index(['originKind', 'originId'])
@Check('body_id is not null')
@Check(`purpose in ${oneOf(AgendaPurpose)}`)
@Check(`state in ${oneOf(AgendaItemState)}`)
@Check(`(state = 'ACCEPTED') = (position is not null)`)
@Check(`state <> 'DECLINED' or reason is not null`)
@Check('presenter_id is null or presenter_organisation_id is null')
@Check(`minutes between 1 and ${agendaLimits.minutes}`)
@Check('(origin_kind is null) = (origin_id is null)')
export class AgendaItem extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  /** From 1, for everybody the same: who may not see an item sees a gap. Null when it is not on the agenda. */
  @Column('int', { nullable: true })
  position: number | null;

  @Field(() => Int, { description: 'Minutes after the start of the meeting, as the items before it are planned.' })
  @Column('int', { default: 0 })
  startsAfter: number;

  @Field(() => String)
  @IsNotEmpty({ message: 'Vul een onderwerp in.' })
  @MaxLength(agendaLimits.title, { message: `Een onderwerp is ten hoogste ${agendaLimits.title} tekens.` })
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  explanation: string | null;

  @Field(() => String, { nullable: true, description: 'One of the subjects of the mandates, against which it is held.' })
  @Column('text', { nullable: true })
  subject: string | null;

  @Field(() => AgendaPurpose)
  @Column('text', { default: AgendaPurpose.DISCUSSION })
  purpose: AgendaPurpose;

  @Field(() => Int, { nullable: true, description: 'Planned time in minutes.' })
  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('uuid', { nullable: true })
  presenterId: string | null;

  @Column('uuid', { nullable: true })
  presenterOrganisationId: string | null;

  @Field(() => AgendaItemState)
  @Column('text')
  state: AgendaItemState;

  @Field(() => String, { nullable: true, description: 'Why it was declined or withdrawn.' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Told after the meeting; null when nobody said so.' })
  @Column('boolean', { nullable: true })
  isDealtWith: boolean | null;

  @Column('text', { nullable: true })
  originKind: string | null;

  @Column('uuid', { nullable: true })
  originId: string | null;

  /** Who reads this item though not of the body, or though it is confidential; until the invitation is ended. Among its readers. */
  @Column('uuid', { array: true, default: '{}' })
  guestIds: string[];

  @Column('uuid', { nullable: true })
  proposedById: string | null;

  @Column('timestamptz')
  createdAt: Date;
}

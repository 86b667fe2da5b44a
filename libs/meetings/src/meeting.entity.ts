import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Level, Provenance, ReadableRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum MeetingState {
  TO_PLAN = 'TO_PLAN',
  PLANNED = 'PLANNED',
  RUNNING = 'RUNNING',
  HELD = 'HELD',
  ADOPTED = 'ADOPTED',
  LAPSED = 'LAPSED',
}
registerEnumType(MeetingState, { name: 'MeetingState', description: 'Te plannen → gepland → gaande → gehouden → verslag vastgesteld; or vervallen.' });

/** One time that a body meets. */
@ObjectType()
@Entity()
@Index(['bodyId'])
@Check('body_id is not null')
@Check(`state in ('${Object.values(MeetingState).join("', '")}')`)
@Check(`held_on is not null or state not in ('HELD', 'ADOPTED')`)
export class Meeting extends ReadableRow {
  /** Only the body, those above it and the coordinator know that it exists, unless somebody decides otherwise. */
  override level: Level = Level.BODY;

  declare bodyId: string;

  @Field(() => String, { description: '‘SO-2022-1’: in order of the year, permanent.' })
  @Column('text', { unique: true })
  number: string;

  @Field(() => String)
  @IsNotEmpty({ message: 'Vul een titel in.' })
  @MaxLength(200, { message: 'Een titel is ten hoogste 200 tekens.' })
  @Column('text')
  title: string;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  heldOn: Day | null;

  @Field(() => MeetingState)
  @Column('text')
  state: MeetingState;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

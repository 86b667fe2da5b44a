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

/** HH:MM, as clocks in Amsterdam show it. Compares as text. */
export type WallTime = string;

/** One time that a body meets. */
@ObjectType()
@Entity()
@Index(['bodyId'])
@Check('body_id is not null')
@Check(`state in ('${Object.values(MeetingState).join("', '")}')`)
@Index(['heldOn'])
@Index(['seriesId'])
@Check(`held_on is not null or state not in ('HELD', 'ADOPTED')`)
@Check(`starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ends_at > starts_at')
@Check('(starts_at is null) = (ends_at is null)')
@Check(`online_url ~ '^https://'`)
@Check('calendar_sequence >= 0')
export class Meeting extends ReadableRow {
  /** Only the body, those above it and the coordinator know that it exists, unless somebody decides otherwise. */
  override level: Level = Level.BODY;

  declare bodyId: string;

  @Field(() => String, { description: '‘SO-2022-1’: in order of the year, permanent; until it is convened ‘SO-concept-1’.' })
  @Column('text', { unique: true })
  number: string;

  /** What it was called before it was convened: links to the draft go on leading here. */
  @Column('text', { nullable: true, unique: true })
  draftNumber: string | null;

  @Field(() => String)
  @IsNotEmpty({ message: 'Vul een titel in.' })
  @MaxLength(200, { message: 'Een titel is ten hoogste 200 tekens.' })
  @Column('text')
  title: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was or will be held.' })
  @Column('date', { nullable: true })
  heldOn: Day | null;

  @Field(() => String, { nullable: true, description: 'HH:MM on the clocks of Amsterdam.' })
  @Column('text', { nullable: true })
  startsAt: WallTime | null;

  @Field(() => String, { nullable: true, description: 'HH:MM on the same day, after the start.' })
  @Column('text', { nullable: true })
  endsAt: WallTime | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'https only.' })
  @Column('text', { nullable: true })
  onlineUrl: string | null;

  @Field(() => String, { nullable: true, description: 'For who comes: the way, the door, what to bring.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => MeetingState)
  @Column('text')
  state: MeetingState;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  lapsedReason: string | null;

  /** Meetings that were planned in one go. */
  @Column('uuid', { nullable: true })
  seriesId: string | null;

  /** SEQUENCE of iCalendar: counts every change of day, time, place or state since it was convened. The UID follows from the id. */
  @Column('int', { default: 0 })
  calendarSequence: number;

  @Field(() => Date, { nullable: true, description: 'When it was convened here; null for a draft, and for what was known before it was planned here.' })
  @Column('timestamptz', { nullable: true })
  convenedAt: Date | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

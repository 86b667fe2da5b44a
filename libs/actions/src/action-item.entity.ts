import { Field, ObjectType } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';
import { Check, Column, Entity, Index } from 'typeorm';
import { daysBetween, type Day } from '@schakel/kernel';
import { Provenance, ReadableRow } from '@schakel/database';
import { ActionKind, ActionState, DueKind, FundingSystem, Standing, runningStates } from './action-item.enums.js';

export const titleLength = 300;

/** A promise: one owner body, one or more parties, exactly one trekker (none yet is a defect that shows). */
@ObjectType()
@Entity()
@Check(`state in ('PROPOSED','OPEN','REPORTED_DONE','DONE','SLEEPING','WAITING','WITHDRAWN')`)
@Check(`due_kind <> 'DATE' or due_on is not null`)
@Check(`due_kind <> 'NOT_AGREED' or due_on is null`)
@Check(`body_id is not null`)
@Check(`due_meeting_id is null or due_kind = 'DATE'`)
@Check(`due_lapsed_at is null or due_meeting_id is not null`)
@Index('action_item_due_meeting', ['dueMeetingId'], { where: 'due_meeting_id is not null' })
@Index('action_item_due_lapsed', ['bodyId'], { where: 'due_lapsed_at is not null' })
@Index(['bodyId', 'state', 'dueOn'])
@Index(['state', 'dueOn'])
// Of expressions, and of arrays: made in the migration 'kept-counts'. The register of a body in order of date; what names somebody beyond its level.
@Index('action_item_body_due', { synchronize: false })
@Index('action_item_named', { synchronize: false })
@Index(['sortKey', 'id'], { unique: true })
export class ActionItem extends ReadableRow {
  declare bodyId: string;

  @Field(() => String)
  @Column('text', { unique: true })
  number: string;

  /** Orders numbers as people count: 2 before 10, 6a before 6b. */
  @Column('text')
  sortKey: string;

  @Field(() => ActionKind)
  @Column('text', { default: ActionKind.ACTION })
  kind: ActionKind;

  @Field(() => String)
  @IsNotEmpty({ message: 'Vul een titel in. Begin met een werkwoord.' })
  @MaxLength(titleLength, { message: `Een titel is ten hoogste ${titleLength} tekens.` })
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true, description: 'The literal words of the source, spelling included.' })
  @Column('text', { nullable: true })
  sourceText: string | null;

  /** The literal words of the source about who acts. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  sourceActor: string | null;

  @Field(() => ActionState)
  @Column('text', { default: ActionState.OPEN })
  state: ActionState;

  @Field(() => String, { nullable: true, description: 'Condition in words; while it is not met the action sleeps.' })
  @Column('text', { nullable: true })
  condition: string | null;

  @Column('text', { default: DueKind.NOT_AGREED })
  dueKind: DueKind;

  /** The last day on which it is in time; null when not agreed or not yet known. */
  @Column('date', { nullable: true })
  dueOn: Day | null;

  @Column('text', { nullable: true })
  dueLabel: string | null;

  /** The body in whose meeting it is due. */
  @Column('uuid', { nullable: true })
  dueBodyId: string | null;

  /** The meeting whose day the last day follows. The row says no more than that day: who may not see the meeting reads a date. */
  @Column('uuid', { nullable: true })
  dueMeetingId: string | null;

  /** Since when that meeting does not take place and nobody said when it must be done instead. */
  @Column('timestamptz', { nullable: true })
  dueLapsedAt: Date | null;

  /** Worst last word of trekker and mede-uitvoerders; kept with each word. */
  @Field(() => Standing)
  @Column('text', { default: Standing.NO_WORD })
  standing: Standing;

  @Column('uuid', { nullable: true })
  standingPartyId: string | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  lastWordAt: Date | null;

  @Field(() => [FundingSystem])
  @Column('text', { array: true, default: '{}' })
  fundingSystems: FundingSystem[];

  /** Titles of the themes of a programme (item 10), in order. */
  @Column('text', { array: true, default: '{}' })
  themeTitles: string[];

  @Column('uuid', { nullable: true })
  @Index()
  originDecisionId: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  doneReport: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  closingReason: string | null;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;

  /** Past its last day while it runs. A flag beside the standing, never a standing itself. */
  isOverdueOn(day: Day): boolean {
    return this.dueOn !== null && this.isRunning && daysBetween(this.dueOn, day) > 0;
  }

  get isRunning(): boolean {
    return (runningStates as readonly ActionState[]).includes(this.state);
  }
}

/** '6a' → '000006a'; 'SO-2022-A001' sorts after Bijlage 2, by body and year. */
export function sortKeyOf(number: string): string {
  const digits = /^\d+/.exec(number)?.[0];
  return digits ? digits.padStart(6, '0') + number.slice(digits.length) : `~${number}`;
}

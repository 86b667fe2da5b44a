import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Level, Provenance, VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import { Domain } from '@schakel/organisations';

export enum BodyKind {
  STRATEGIC = 'STRATEGIC',
  WORKING_GROUP = 'WORKING_GROUP',
  DIRECTORS = 'DIRECTORS',
  ADMINISTRATIVE = 'ADMINISTRATIVE',
  LEARNING_NETWORK = 'LEARNING_NETWORK',
  STEERING = 'STEERING',
  PROJECT = 'PROJECT',
}
registerEnumType(BodyKind, { name: 'BodyKind' });

/** A table that meets. */
@ObjectType()
@Entity()
@Check(`code ~ '^[A-Za-z0-9-]{1,100}$'`)
@Check(`default_level in ('${Object.values(Level).join("', '")}')`)
@Check('cadence_per_year between 1 and 52')
@Check(`required_domains <@ array['${Object.values(Domain).join("', '")}']::text[]`)
@Check(`kind in ('${Object.values(BodyKind).join("', '")}')`)
export class Body extends VersionedRow {
  @Field(() => String)
  @Column('text', { unique: true })
  code: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => BodyKind)
  @Column('text')
  kind: BodyKind;

  @Column('int', { default: 0 })
  position: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  purpose: string | null;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isTemporary: boolean;

  @Field(() => String, { nullable: true, description: 'Condition under which it ends, in the words of its source.' })
  @Column('text', { nullable: true })
  endCondition: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  endsOn: Day | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  endedOn: Day | null;

  @Field(() => Int, { nullable: true, description: 'Meetings required a year; null when none is agreed.' })
  @Column('int', { nullable: true })
  cadencePerYear: number | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  cadenceText: string | null;

  @Field(() => [Domain], { nullable: true, description: 'The domains that belong at this table, as the body decided; null when it did not: those that sit there.' })
  @Column('text', { array: true, nullable: true })
  requiredDomains: Domain[] | null;

  /** The next rung of the ladder. */
  @Column('uuid', { nullable: true })
  @Index()
  aboveId: string | null;

  @Column('uuid', { nullable: true })
  formedFromId: string | null;

  @Column('uuid', { nullable: true })
  successorId: string | null;

  @Column('uuid', { nullable: true })
  regionId: string | null;

  /** Who may read what is added here, unless said otherwise. */
  @Field(() => Level)
  @Column('text', { default: Level.NETWORK })
  defaultLevel: Level;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;

  hasEnded(day: Day): boolean {
    return this.endedOn ? this.endedOn <= day : false;
  }

  /** 'Mandaat verlopen': the last day it was meant for is past, and nobody has closed it. */
  isPastItsEnd(day: Day): boolean {
    return !this.endedOn && this.endsOn ? this.endsOn < day : false;
  }
}

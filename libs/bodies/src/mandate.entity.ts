import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Provenance, VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum MandateScope {
  DECIDES = 'DECIDES',
  ADVISES = 'ADVISES',
  SIGNALS = 'SIGNALS',
  NOT = 'NOT',
}
registerEnumType(MandateScope, { name: 'MandateScope', description: 'What a body does with a subject: decides on it, advises on it, signals it, or not: it belongs elsewhere.' });

/** What a body does with one subject. Kept as JSON on its sheet: a version is written once and never changed. */
@ObjectType()
export class MandateLine {
  @Field(() => String)
  subject: string;

  @Field(() => MandateScope)
  scope: MandateScope;

  @Field(() => ID, { nullable: true, description: 'Where it does belong, when not here.' })
  belongsToId: string | null;
}

/** One version of what a body may decide, advise and signal. The highest number holds. */
@ObjectType()
@Entity()
@Index(['bodyId', 'number'], { unique: true })
@Check('number between 1 and 10000')
export class MandateSheet extends VersionedRow {
  @Column('uuid')
  bodyId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => DayScalar)
  @Column('date')
  writtenOn: Day;

  @Column('uuid', { nullable: true })
  writtenById: string | null;

  @Field(() => [MandateLine])
  @Column('jsonb')
  lines: MandateLine[];

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

/** A party at the table agreed to a version, on a day; asked again each year. Never changed. */
@ObjectType()
@Entity()
@Index(['sheetId', 'organisationId', 'acceptedOn'], { unique: true })
export class MandateAcceptance extends VersionedRow {
  @Column('uuid')
  sheetId: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  acceptedById: string;

  @Field(() => DayScalar)
  @Column('date')
  acceptedOn: Day;
}

import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Provenance, VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

/** One of the eleven levensloopregio's of Bijlage 1. */
@ObjectType()
@Entity()
@Check(`slug ~ '^[a-z0-9-]{1,100}$'`)
export class Region extends VersionedRow {
  @Field(() => String)
  @Column('text', { unique: true })
  slug: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => Int, { description: 'Column on the tile map, from 1.' })
  @Column('int')
  column: number;

  @Field(() => Int, { description: 'Row on the tile map, from 1.' })
  @Column('int')
  row: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

export enum ProviderRole {
  COORDINATING = 'COORDINATING',
  EXECUTING = 'EXECUTING',
  IN_COOPERATION = 'IN_COOPERATION',
}
registerEnumType(ProviderRole, { name: 'ProviderRole' });

/** A levensloopaanbieder in a region. */
@ObjectType()
@Entity()
@Check('until >= "from"')
@Check(`role in ('${Object.values(ProviderRole).join("', '")}')`)
@Index(['regionId'])
export class RegionProvider extends VersionedRow {
  @Column('uuid')
  regionId: string;

  @Column('uuid')
  @Index()
  organisationId: string;

  @Field(() => ProviderRole)
  @Column('text')
  role: ProviderRole;

  @Column('int', { default: 0 })
  position: number;

  @Field(() => String, { nullable: true, description: 'For which part of the region, when the report says so.' })
  @Column('text', { nullable: true })
  areaNote: string | null;

  @Field(() => String, { nullable: true, description: 'The name as the report writes it here, when it differs.' })
  @Column('text', { nullable: true })
  namedAs: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  from: Day | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  until: Day | null;

  /** Bijlage 1 for what was seeded. */
  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

/** A person works for an organisation, optionally for a region, from–until (the last day included). */
@ObjectType()
@Entity()
@Check('until >= "from"')
@Index(['personId'])
@Index(['organisationId'])
export class Affiliation extends VersionedRow {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid', { nullable: true })
  regionId: string | null;

  @Field(() => DayScalar)
  @Column('date')
  from: Day;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  until: Day | null;
}

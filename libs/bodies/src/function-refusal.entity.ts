import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import { BodyFunctionKind } from './body-function.entity.js';

/** A proposal for a function to which a party or person said no, with the reason. The proposal itself is gone. Never changed. */
@ObjectType()
@Entity()
@Check(`kind in ('${Object.values(BodyFunctionKind).join("', '")}')`)
@Check('organisation_id is not null or person_id is not null')
@Index(['bodyId'])
export class FunctionRefusal extends VersionedRow {
  @Column('uuid')
  bodyId: string;

  @Field(() => BodyFunctionKind)
  @Column('text')
  kind: BodyFunctionKind;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('uuid')
  declinedById: string;

  @Field(() => DayScalar)
  @Column('date')
  declinedOn: Day;

  @Field(() => String)
  @Column('text')
  reason: string;
}

import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Provenance, VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum BodyFunctionKind {
  REGIE = 'REGIE',
  INVITATION = 'INVITATION',
  CHAIR = 'CHAIR',
  SECRETARY = 'SECRETARY',
}
registerEnumType(BodyFunctionKind, { name: 'BodyFunctionKind' });

export enum FunctionState {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
}
registerEnumType(FunctionState, { name: 'FunctionState' });

/** Who holds regie, uitnodiging, voorzitter or secretaris of a body. A kind without a current row is vacant. */
@ObjectType()
@Entity()
@Check(`kind in ('${Object.values(BodyFunctionKind).join("', '")}')`)
@Check(`state in ('${Object.values(FunctionState).join("', '")}')`)
@Check('organisation_id is not null or person_id is not null')
@Check('until >= "from"')
@Index(['bodyId'])
@Index(['organisationId'])
@Index(['personId'])
@Index(['substituteId'])
export class BodyFunction extends VersionedRow {
  @Column('uuid')
  bodyId: string;

  @Field(() => BodyFunctionKind)
  @Column('text')
  kind: BodyFunctionKind;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('uuid', { nullable: true })
  substituteId: string | null;

  @Field(() => FunctionState)
  @Column('text')
  state: FunctionState;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  from: Day | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  until: Day | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Provenance, VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import { Domain } from '@schakel/organisations';

export enum SeatRole {
  PARTICIPANT = 'PARTICIPANT',
  ADVISER = 'ADVISER',
  OBSERVER = 'OBSERVER',
}
registerEnumType(SeatRole, { name: 'SeatRole' });

/** A party's place in a body, apart from the person on it: a successor inherits the seat's history and open work. */
@ObjectType()
@Entity()
@Index(['bodyId'])
@Index(['organisationId'])
@Check('organisation_id is not null or label is not null')
@Check(`role in ('${Object.values(SeatRole).join("', '")}')`)
@Check(`domain in ('${Object.values(Domain).join("', '")}')`)
@Check('until >= "from"')
export class Seat extends VersionedRow {
  @Column('uuid')
  bodyId: string;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  /** For seats that are not of one party: 'ervaringsdeskundigen'. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  label: string | null;

  @Field(() => SeatRole)
  @Column('text', { default: SeatRole.PARTICIPANT })
  role: SeatRole;

  @Column('int', { default: 0 })
  position: number;

  @Field(() => Domain, { nullable: true })
  @Column('text', { nullable: true })
  domain: Domain | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  from: Day | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  until: Day | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

/** The person on a seat, from–until, with a substitute. */
@ObjectType()
@Entity()
@Check('until >= "from"')
@Index(['seatId'])
@Index(['personId'])
@Index(['substituteId'])
export class Membership extends VersionedRow {
  @Column('uuid')
  seatId: string;

  @Column('uuid')
  personId: string;

  @Column('uuid', { nullable: true })
  substituteId: string | null;

  @Field(() => DayScalar)
  @Column('date')
  from: Day;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  until: Day | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

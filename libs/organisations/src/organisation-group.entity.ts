import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Provenance, VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

/** A name in the action list that stands for several parties: closed (members known, can be opened) or open (a class, no list). */
@ObjectType()
@Entity()
@Check(`slug ~ '^[a-z0-9-]{1,100}$'`)
export class OrganisationGroup extends VersionedRow {
  @Field(() => String)
  @Column('text', { unique: true })
  slug: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => Boolean)
  @Column('boolean')
  isOpen: boolean;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  description: string | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

/** A party in a closed group, from–until; who left and came back has a row for each time. */
@ObjectType()
@Entity()
@Check('until >= "from"')
@Index(['groupId', 'organisationId'], { unique: true, where: 'until is null' })
export class GroupMember extends VersionedRow {
  @Column('uuid')
  groupId: string;

  @Column('uuid')
  @Index()
  organisationId: string;

  @Column('int', { default: 0 })
  position: number;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  from: Day | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  until: Day | null;
}

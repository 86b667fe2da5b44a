import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Provenance, VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum Domain {
  CARE = 'CARE',
  SAFETY = 'SAFETY',
  MUNICIPALITIES = 'MUNICIPALITIES',
  INSURERS = 'INSURERS',
  CLIENTS = 'CLIENTS',
  STATE = 'STATE',
}
registerEnumType(Domain, { name: 'Domain' });

export enum OrganisationKind {
  MINISTRY = 'MINISTRY',
  AGENCY = 'AGENCY',
  BRANCH = 'BRANCH',
  PROVIDER = 'PROVIDER',
  PROFESSIONAL_ASSOCIATION = 'PROFESSIONAL_ASSOCIATION',
  MUNICIPALITY = 'MUNICIPALITY',
  SAFETY_HOUSE = 'SAFETY_HOUSE',
  OTHER = 'OTHER',
}
registerEnumType(OrganisationKind, { name: 'OrganisationKind' });

/** A party: ministry, agency, branch organisation, provider, municipality …, in one or more domains. */
@ObjectType()
@Entity()
@Check(`slug ~ '^[a-z0-9-]{1,100}$'`)
@Check(`kind in ('${Object.values(OrganisationKind).join("', '")}')`)
@Check('until >= "from"')
@Check('successor_id <> id')
@Check(`domains <@ array['${Object.values(Domain).join("', '")}']`)
export class Organisation extends VersionedRow {
  @Field(() => String)
  @Column('text', { unique: true })
  slug: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String)
  @Column('text')
  shortName: string;

  @Field(() => OrganisationKind)
  @Column('text')
  kind: OrganisationKind;

  @Field(() => [Domain])
  @Column('text', { array: true, default: '{}' })
  domains: Domain[];

  /** Other names under which the report writes the same party. */
  @Field(() => [String])
  @Column('text', { array: true, default: '{}' })
  aliases: string[];

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  from: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day.' })
  @Column('date', { nullable: true })
  until: Day | null;

  /** The party it went over into. */
  @Column('uuid', { nullable: true })
  successorId: string | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;

  hasEnded(day: Day): boolean {
    return this.until ? this.until < day : false;
  }
}

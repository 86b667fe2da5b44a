import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum PlatformRole {
  NATIONAL_COORDINATOR = 'NATIONAL_COORDINATOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}
registerEnumType(PlatformRole, { name: 'PlatformRole', description: 'The only two roles; all else follows from affiliations, seats and functions.' });

@ObjectType()
@Entity()
@Check('until >= "from"')
@Check(`role in ('NATIONAL_COORDINATOR', 'ADMINISTRATOR')`)
@Index(['personId', 'role'], { unique: true, where: 'until is null' })
export class RoleGrant extends VersionedRow {
  @Column('uuid')
  personId: string;

  @Field(() => PlatformRole)
  @Column('text')
  role: PlatformRole;

  @Field(() => DayScalar)
  @Column('date')
  from: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day included.' })
  @Column('date', { nullable: true })
  until: string | null;

  /** Null for who was made administrator from the command line or by a seed. */
  @Column('uuid', { nullable: true })
  grantedById: string | null;
}

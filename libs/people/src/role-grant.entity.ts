import { ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedRow } from '@schakel/database';

export enum PlatformRole {
  NATIONAL_COORDINATOR = 'NATIONAL_COORDINATOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}
registerEnumType(PlatformRole, { name: 'PlatformRole', description: 'The only two roles; all else follows from affiliations, seats and functions.' });

@ObjectType()
@Entity()
@Check(`role in ('NATIONAL_COORDINATOR', 'ADMINISTRATOR')`)
@Index(['personId', 'role'], { unique: true, where: 'until is null' })
export class RoleGrant extends VersionedRow {
  @Column('uuid')
  personId: string;

  @Column('text')
  role: PlatformRole;

  @Column('date')
  from: string;

  @Column('date', { nullable: true })
  until: string | null;
}

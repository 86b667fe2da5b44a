import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { VersionedRow } from '@schakel/database';

/** What gives somebody access, as the yearly review lists it. */
export enum BindingKind {
  ACCOUNT = 'ACCOUNT',
  ROLE = 'ROLE',
  AFFILIATION = 'AFFILIATION',
  MEMBERSHIP = 'MEMBERSHIP',
  FUNCTION = 'FUNCTION',
}

/** 'Klopt dit nog?' was answered with yes, by an administrator on a day. Never changed. */
@Entity()
@Index(['bindingId', 'confirmedOn'])
@Check(`kind in ('${Object.values(BindingKind).join("', '")}')`)
export class AccessConfirmation extends VersionedRow {
  @Column('uuid')
  personId: string;

  @Column('text')
  kind: BindingKind;

  /** The account, grant, affiliation, membership or function. */
  @Column('uuid')
  bindingId: string;

  @Column('uuid')
  confirmedById: string;

  @Column('date')
  confirmedOn: Day;
}

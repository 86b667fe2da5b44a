import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedRow } from '@schakel/database';

/** How a person signs in: one address, kept in lower case. The secret is a Credential. */
@Entity()
@Index(['personId'], { unique: true })
@Index(['email'], { unique: true })
@Check('email = lower(email)')
export class Account extends VersionedRow {
  @Column('uuid')
  personId: string;

  @Column('text')
  email: string;
}

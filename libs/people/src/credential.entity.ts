import { Column, Entity, Index } from 'typeorm';
import { VersionedRow } from '@schakel/database';

/** The secret of an account, apart from it: the application's role can never select it. No row: no password was chosen yet. */
@Entity()
@Index(['personId'], { unique: true })
export class Credential extends VersionedRow {
  @Column('uuid')
  personId: string;

  /** Argon2id, as a PHC string. */
  @Column('text')
  passwordHash: string;

  @Column('timestamptz')
  changedAt: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isAdministrator, secure } from './row-security.js';

/** One row: to what `migrate` brought the database last. A running service, which may not compare as the owner does, holds this beside what it sees. */
@Entity()
export class InstalledRules {
  @PrimaryColumn('int')
  id: number;

  /** Digest of tables, columns and rules as the code had them. */
  @Column('text')
  codeDigest: string;

  /** Digest of policies, functions and grants as they stood in the database afterwards. */
  @Column('text')
  databaseDigest: string;

  @Column('timestamptz')
  at: Date;
}

secure(InstalledRules, { select: isAdministrator });

import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { secure } from '@schakel/database';

/** How often signing in failed under one key of late, and when the next attempt is let in. */
@Entity()
@Index(['lastFailedAt'])
export class SignInDelay {
  /** SHA-256 of what is counted: an address that was typed (of an account or not), a browser, a network address. */
  @PrimaryColumn('text')
  key: string;

  @Column('int')
  failures: number;

  @Column('timestamptz')
  lastFailedAt: Date;

  @Column('timestamptz')
  nextAttemptAt: Date;
}

// Bookkeeping of the sign-in, beyond any viewer; no history.
secure(SignInDelay, { select: 'false' });

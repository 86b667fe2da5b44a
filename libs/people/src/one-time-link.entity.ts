import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedRow } from '@schakel/database';

export enum LinkPurpose {
  RESET_PASSWORD = 'RESET_PASSWORD',
  INVITATION = 'INVITATION',
  CONFIRM_EMAIL = 'CONFIRM_EMAIL',
}

/** A link that works once: asked for first, given a token only when it is sent. */
@Entity()
@Index(['personId'])
@Check(`purpose in ('RESET_PASSWORD', 'INVITATION', 'CONFIRM_EMAIL')`)
@Check(`(purpose = 'CONFIRM_EMAIL') = (new_email is not null)`)
export class OneTimeLink extends VersionedRow {
  @Column('uuid')
  personId: string;

  @Column('text')
  purpose: LinkPurpose;

  /** SHA-256 of the token; null until it is sent. */
  @Column('text', { nullable: true, unique: true, select: false })
  tokenHash: string | null;

  /** How often a token was made for it: a mail that is sent again carries a new one. */
  @Column('int', { default: 0 })
  timesIssued: number;

  /** The address that becomes the account's when this link is used. */
  @Column('text', { nullable: true })
  newEmail: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** Also set when it became void. */
  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  /** Ended without being used: another link or a new password made it void, or it was withdrawn. */
  @Column('boolean', { default: false })
  isVoid: boolean;
}

import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ownRow, secure } from '@schakel/database';

/** The answer to a mutation, kept under the key its client chose: the same key gives the same answer, and one record. */
@Entity()
@Index(['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('text')
  key: string;

  /** SHA-256 of document and variables: another request under the same key is a mistake. */
  @Column('text')
  requestDigest: string;

  @Column('jsonb', { nullable: true })
  answer: unknown;

  @Column('timestamptz')
  createdAt: Date;
}

secure(IdempotencyKey, { select: ownRow(), insert: ownRow(), update: ownRow(), updateColumns: ['answer'] });

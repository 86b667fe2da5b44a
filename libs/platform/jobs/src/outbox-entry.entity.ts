import { Column, Entity, Index } from 'typeorm';
import { Row, anyViewer, secure } from '@schakel/database';

/**
 * Work that must happen after the transaction in which it was asked for, and because of it: written with the change,
 * handed to the queue once committed. The queue may be lost; this table is what counts.
 */
@Entity()
@Index('outbox_entry_waiting', ['createdAt'], { where: 'dispatched_at is null and done_at is null' })
@Index('outbox_entry_unfinished', ['dispatchedAt'], { where: 'done_at is null' })
export class OutboxEntry extends Row {
  @Column('text')
  kind: string;

  /** Ids and moments only; never texts. */
  @Column('jsonb')
  payload: Record<string, unknown>;

  /** The same key is never enqueued twice: a schedule's moment, a mail's recipient and occasion. */
  @Column('text', { nullable: true, unique: true })
  onceKey: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  dispatchedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('text', { nullable: true })
  lastError: string | null;
}

// Nobody reads the outbox as a person; the job role does.
secure(OutboxEntry, { select: 'false', insert: anyViewer });

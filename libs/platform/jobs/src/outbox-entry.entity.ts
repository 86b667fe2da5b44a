import { Column, Entity, Index } from 'typeorm';
import { Row, anyViewer, isAdministrator, secure } from '@schakel/database';

/**
 * Work that must happen after the transaction in which it was asked for, and because of it: written with the change,
 * handed to the queue once committed. The queue may be lost; this table is what counts.
 */
@Entity()
@Index('outbox_entry_waiting', ['createdAt'], { where: 'dispatched_at is null and done_at is null' })
@Index('outbox_entry_unfinished', ['dispatchedAt'], { where: 'done_at is null' })
@Index('outbox_entry_awaited', ['causeId'], { where: 'done_at is null and cause_id is not null' })
export class OutboxEntry extends Row {
  @Column('text')
  kind: string;

  /** Ids and moments only; never texts. */
  @Column('jsonb')
  payload: Record<string, unknown>;

  /** The same key is never enqueued twice: a schedule's moment, a mail's recipient and occasion. */
  @Column('text', { nullable: true, unique: true })
  onceKey: string | null;

  /** The moment of a schedule that it follows from, however indirectly: the next moment waits for it. */
  @Column('uuid', { nullable: true })
  causeId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** Handed to the queue and not come back yet. */
  @Column('timestamptz', { nullable: true })
  dispatchedAt: Date | null;

  /** The life of the queue that it was handed to: what stood in a queue that is gone is handed over again. */
  @Column('text', { nullable: true })
  queueLife: string | null;

  /** A worker is at it; renewed while it works, so an old claim is one of a worker that died. */
  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('text', { nullable: true })
  lastError: string | null;

  /** After a failure: not before this moment. */
  @Column('timestamptz', { nullable: true })
  nextAttemptAt: Date | null;

  /** Its attempts are used up: a person must look at it. */
  @Column('timestamptz', { nullable: true })
  givenUpAt: Date | null;

  /** A person decided that it need not be done. */
  @Column('timestamptz', { nullable: true })
  setAsideAt: Date | null;

  @Column('uuid', { nullable: true })
  setAsideById: string | null;

  @Column('text', { nullable: true })
  setAsideReason: string | null;
}

// The administrator sees what waits and what failed, and may let it be tried again or put it aside; the API shows no payload.
secure(OutboxEntry, {
  select: isAdministrator,
  insert: anyViewer,
  update: isAdministrator,
  updateColumns: ['dispatched_at', 'queue_life', 'attempts', 'next_attempt_at', 'given_up_at', 'set_aside_at', 'set_aside_by_id', 'set_aside_reason'],
});

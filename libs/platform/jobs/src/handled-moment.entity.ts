import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isAdministrator, secure } from '@schakel/database';

/** The last moment that was handled of a domain schedule: what came after it and was missed is caught up. */
@Entity()
export class HandledMoment {
  @PrimaryColumn('text')
  scheduleKey: string;

  /** The moment itself, not when it was handled. */
  @Column('timestamptz')
  at: Date;

  /** What its work in the outbox carries; null when nobody waits for that work (any more). */
  @Column('uuid', { nullable: true })
  causeId: string | null;
}

// Only the job role keeps it.
secure(HandledMoment, { select: isAdministrator });

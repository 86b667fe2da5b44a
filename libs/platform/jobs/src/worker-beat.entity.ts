import { Column, Entity } from 'typeorm';
import { Row, isAdministrator, secure } from '@schakel/database';

/** A worker that runs, or ran: it says so each poll. */
@Entity()
export class WorkerBeat extends Row {
  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  seenAt: Date;

  /** POSTGRESQL or REDIS. */
  @Column('text')
  queueBackend: string;
}

secure(WorkerBeat, { select: isAdministrator });

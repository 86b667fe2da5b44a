import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isAdministrator, secure } from '@schakel/database';

/** A schedule as the worker has it, and how its last moment went: so that the administrator can see it. */
@Entity()
export class ScheduleState {
  @PrimaryColumn('text')
  key: string;

  /** DOMAIN or MACHINE, as ScheduleTime. */
  @Column('text')
  time: string;

  @Column('text')
  cron: string;

  @Column('text')
  timeZone: string;

  @Column('text')
  why: string;

  /** The last moment it stood for; of a schedule of the domain the handled moment counts. */
  @Column('timestamptz', { nullable: true })
  lastAt: Date | null;

  /** When that was worked off, by the clock on the wall. */
  @Column('timestamptz', { nullable: true })
  lastRunAt: Date | null;

  @Column('text', { nullable: true })
  lastError: string | null;
}

secure(ScheduleState, { select: isAdministrator });

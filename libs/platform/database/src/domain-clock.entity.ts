import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { secure } from './row-security.js';

/** One row: the day on which the demo clock stands; no day means that the clock is the real one. */
@Entity()
export class DomainClock {
  @PrimaryColumn('int')
  id: number;

  @Column('date', { nullable: true })
  demoDay: Day | null;
}

// What day it is, is no secret; only the job role may move it.
secure(DomainClock, { select: 'true' });

import { Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { VersionedRow } from '@schakel/database';

/** Why a party that sat at a body which closes, or is bound by what it leaves, gets no seat at a successor. */
@Entity()
@Index(['handOverId', 'successorId', 'organisationId'], { unique: true })
export class SeatGapNote extends VersionedRow {
  @Column('uuid')
  handOverId: string;

  @Column('uuid')
  successorId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  reason: string;

  @Column('uuid')
  explainedById: string;

  @Column('date')
  explainedOn: Day;
}

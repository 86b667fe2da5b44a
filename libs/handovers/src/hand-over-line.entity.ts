import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { ReadableRow } from '@schakel/database';

/** What was said of one thing that a body leaves behind; a thing without a line is not given to anybody yet. */
export enum LineState {
  GIVEN = 'GIVEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  ENDED = 'ENDED',
}

/** Carries the readability of its record: who may not know of that does not see the line. */
@Entity()
@Index(['handOverId', 'kind', 'recordId'], { unique: true })
@Index(['subjectId'])
@Index(['successorId'])
@Check(`state in ('${Object.values(LineState).join("', '")}')`)
@Check(`state = 'ENDED' or successor_id is not null`)
@Check(`state not in ('ENDED', 'DECLINED') or reason is not null`)
export class HandOverLine extends ReadableRow {
  @Column('uuid')
  handOverId: string;

  /** Of `handOverContributions`. */
  @Column('text')
  kind: string;

  @Column('uuid')
  recordId: string;

  /** The record on whose page its history stands, and with whose readability it goes: itself, or what it is part of. */
  @Column('uuid')
  subjectId: string;

  @Column('uuid', { nullable: true })
  successorId: string | null;

  @Column('text')
  state: LineState;

  /** Why the successor declined it, or why it ended. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid')
  givenById: string;

  @Column('date')
  givenOn: Day;

  @Column('uuid', { nullable: true })
  answeredById: string | null;

  @Column('date', { nullable: true })
  answeredOn: Day | null;
}

/** Nothing more is asked about it. */
export const settledStates: readonly LineState[] = [LineState.ACCEPTED, LineState.ENDED];

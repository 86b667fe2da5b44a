import type { Day } from '@schakel/kernel';
import { Row, ownRow, secure } from '@schakel/database';
import type { CalendarMeeting } from '@schakel/meetings';
import { Check, Column, Entity, Index, Unique } from 'typeorm';

export enum ConvocationMethod {
  REQUEST = 'REQUEST',
  CANCEL = 'CANCEL',
}

/** What stood in the mail: what comes next is told against it, also to who no longer sees the meeting. */
export interface ToldMeeting extends Pick<CalendarMeeting, 'number' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'onlineUrl'> {
  heldOn: Day;
  body: string;
  /** Of a guest: to which items he was invited. */
  guestItemIds?: string[];
}

/** What one person was last told about one meeting. His own: it is no history, the mails are. */
@Entity()
@Unique(['meetingId', 'personId'])
@Check(`method in ('${Object.values(ConvocationMethod).join("', '")}')`)
@Check('round >= 1')
export class Convocation extends Row {
  @Column('uuid')
  meetingId: string;

  @Column('uuid')
  @Index()
  personId: string;

  @Column('text')
  method: ConvocationMethod;

  /** SEQUENCE of the calendar file that he has. */
  @Column('int')
  sequence: number;

  /** Counts the mails; who writes the next must have seen this one. */
  @Column('int')
  round: number;

  @Column('jsonb')
  told: ToldMeeting;

  @Column('uuid')
  mailId: string;

  /** By the clock of the domain. */
  @Column('timestamptz')
  at: Date;
}

secure(Convocation, { select: ownRow(), insert: ownRow(), update: ownRow(), updateColumns: ['method', 'sequence', 'round', 'told', 'mail_id', 'at'] });

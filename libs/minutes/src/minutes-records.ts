import { Field, ID, InputType } from '@nestjs/graphql';
import { Registry, type Day } from '@schakel/kernel';
import type { Readability } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import type { Body } from '@schakel/bodies';
import type { AgendaItem, Meeting } from '@schakel/meetings';

/** What is typed of a record; each kind takes what it knows. */
@InputType()
export class MinutesRecordInput {
  @Field(() => String, { description: 'At most 200 characters.' })
  title: string;

  @Field(() => ID, { nullable: true, description: 'Of an action or commitment: the party that will do it.' })
  organisationId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Of an action or commitment: when it must be done.' })
  dueOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'Instead of a day: number of the planned meeting in which it must be done.' })
  dueMeetingNumber?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Of a decision: it was put before the body, and not taken.' })
  isSubmitted: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Of a learning: from the practice of the teams; else about working together.' })
  isFromPractice: boolean;
}

/** Under which item of which meeting a record is made, and who may read that. */
export interface RecordOrigin {
  body: Body;
  meeting: Meeting;
  readability: Readability & { bodyId: string };
}

/** A record as the minutes show it. */
export interface RecordLine {
  id: string;
  version: number;
  number: string;
  title: string;
  isWithdrawn: boolean;
  /** Who will do it, in words. */
  party?: string | null;
  dueOn?: Day | null;
  /** Of a decision: put before the body, not taken. */
  isSubmitted?: boolean;
  /** Of a decision: the meeting will come back to it. */
  isDeferred?: boolean;
  /** Of a decision: the body said no. */
  isRejected?: boolean;
  /** Of a decision: whoever writes may say what became of it. */
  maySettle?: boolean;
  /** Of a decision, in words: which required domain was away, and until when it can speak. */
  reservation?: string | null;
  /** Of a signal: how often it was raised. */
  timesRaised?: number;
  mayCorrect: boolean;
  mayWithdraw: boolean;
}

/** How records of one kind are made while the minutes are written. All runs as the writer, whose right to write was asked; a kind asks its own rules besides. */
export interface MinutesRecordSource {
  /** Makes a real record, at least as closed as its origin. Returns its id. Errors: INVALID `title`, `organisationId`, `dueOn`. */
  make: (origin: RecordOrigin, input: MinutesRecordInput) => Promise<string>;
  correct: (id: string, version: number, title: string) => Promise<void>;
  withdraw: (id: string, version: number, reason: string) => Promise<void>;
  /** As the viewer may see them, by id. */
  of: (ids: readonly string[]) => Promise<Map<string, RecordLine>>;
  /** The item was raised: none of these is opener. */
  raise: (ids: readonly string[], item: AgendaItem) => Promise<void>;
}

/** By `MinutesRecordKind`; stands left of all who contribute. */
export const minutesRecords = new Registry<MinutesRecordSource>('records made in minutes');

/** How long a title made in minutes is. */
export const recordTitle = { max: 200, ask: 'Typ wat er is afgesproken.' } as const;

import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@schakel/graphql';

export enum JobState {
  WAITING = 'WAITING',
  BUSY = 'BUSY',
  /** Failed, and will be tried again. */
  FAILED = 'FAILED',
  /** Its attempts are used up. */
  DEAD = 'DEAD',
  SET_ASIDE = 'SET_ASIDE',
}
registerEnumType(JobState, { name: 'JobState' });

/** Of a row that is not done, of `outbox_entry outbox`. */
export const stateSql = `case when outbox.set_aside_at is not null then 'SET_ASIDE' when outbox.given_up_at is not null then 'DEAD'
  when outbox.claimed_at is not null then 'BUSY' when outbox.last_error is not null then 'FAILED' else 'WAITING' end`;

@ObjectType({ description: 'Work that is not done yet. What it is about is not told: it may not be this viewer’s to see.' })
export class Job {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What it does, in Dutch.' })
  label: string;

  @Field(() => JobState)
  state: JobState;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Int)
  attempts: number;

  @Field(() => Date, { nullable: true, description: 'Not before this moment.' })
  nextAttemptAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What went wrong, in words.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The technical line.' })
  lastError: string | null;

  @Field(() => String, { nullable: true })
  setAsideReason: string | null;

  @Field(() => Date, { nullable: true })
  setAsideAt: Date | null;
}

@ObjectType()
export class JobConnection extends connectionOf(Job) {}

@ObjectType()
export class JobStateCount {
  @Field(() => JobState)
  state: JobState;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A clock of the house.' })
export class ScheduleLine {
  @Field(() => ID)
  key: string;

  @Field(() => String)
  why: string;

  @Field(() => Date, { nullable: true, description: 'The last moment it stood for.' })
  lastAt: Date | null;

  @Field(() => Date, { nullable: true })
  nextAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What went wrong the last time, in words.' })
  reason: string | null;

  @Field(() => String, { nullable: true })
  lastError: string | null;
}

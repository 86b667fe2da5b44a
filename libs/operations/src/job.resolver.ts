import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CronExpressionParser } from 'cron-parser';
import { MaxLength } from 'class-validator';
import { conflict, invalid, isId, notFound, realNow } from '@schakel/kernel';
import { TextProfile, describeFindings, findClientData, isBlocked } from '@schakel/privacy';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { PageArgs, pageOf } from '@schakel/graphql';
import { HandledMoment, OutboxEntry, ScheduleState, jobLabels, mostAttempts, outboxChannel } from '@schakel/jobs';
import { Job, JobConnection, JobState, JobStateCount, ScheduleLine, stateSql } from './job.types.js';
import { mayHandleJobs, maySeeMachine } from './operations.policy.js';
import { reasonInWords } from './reason-in-words.js';
import { scheduleWhy } from './schedule-words.js';

@ArgsType()
export class SetJobAsideArgs {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  @MaxLength(500, { message: 'Houd de reden korter dan 500 tekens.' })
  reason: string;
}

function stateOf({ setAsideAt, givenUpAt, claimedAt, lastError }: OutboxEntry): JobState {
  if (setAsideAt) return JobState.SET_ASIDE;
  if (givenUpAt) return JobState.DEAD;
  if (claimedAt) return JobState.BUSY;
  return lastError === null ? JobState.WAITING : JobState.FAILED;
}

const jobOf = (entry: OutboxEntry): Job => ({
  id: entry.id, label: jobLabels.get(entry.kind) ?? entry.kind, state: stateOf(entry), createdAt: entry.createdAt, attempts: entry.attempts,
  nextAttemptAt: entry.nextAttemptAt, reason: entry.lastError === null ? null : reasonInWords(entry.lastError), lastError: entry.lastError,
  setAsideReason: entry.setAsideReason, setAsideAt: entry.setAsideAt,
});

async function openEntry(id: string): Promise<OutboxEntry> {
  const entry = isId(id) ? await unit().manager.findOneBy(OutboxEntry, { id }) : null;
  if (!entry) throw notFound();
  grant(mayHandleJobs, undefined);
  if (entry.doneAt) throw conflict('JOB_DONE', 'Dit werk is intussen gedaan.');
  return entry;
}

/** 'Taken': what is still to be done, for the administrator. */
@Resolver(() => Job)
export class JobResolver {
  @Acts('operations.see')
  @Query(() => JobConnection, { description: `Administrator only, oldest first: work that is not done. Given up after ${mostAttempts} attempts.` })
  async jobs(@Args() page: PageArgs, @Args('states', { type: () => [JobState], nullable: true }) states?: JobState[]): Promise<JobConnection> {
    grant(maySeeMachine, undefined);
    const query = unit().manager.createQueryBuilder(OutboxEntry, 'outbox').where('outbox.done_at is null');
    if (states?.length) query.andWhere(`${stateSql} in (:...states)`, { states });
    const found = await pageOf(query, [{ sql: 'outbox.created_at', type: 'timestamptz' }, { sql: 'outbox.id', type: 'uuid' }], page);
    return Object.assign(found, { edges: found.edges.map((edge) => ({ ...edge, node: jobOf(edge.node) })) });
  }

  @Acts('operations.see')
  @Query(() => [JobStateCount], { description: 'Administrator only.' })
  async jobCounts(): Promise<JobStateCount[]> {
    grant(maySeeMachine, undefined);
    const counts: JobStateCount[] = await unit().manager.query(`select ${stateSql} as state, count(*)::int as count from outbox_entry outbox where done_at is null group by 1`);
    return Object.values(JobState).map((state) => ({ state, count: counts.find((found) => found.state === state)?.count ?? 0 }));
  }

  /** Errors: NOT_FOUND, CONFLICT JOB_DONE or JOB_BUSY. */
  @Acts('operations.handle-jobs')
  @Mutation(() => Job, { description: 'Administrator: tries it again at once; what was given up or put aside has all its attempts again.' })
  async retryJob(@Args('id', { type: () => ID }) id: string): Promise<Job> {
    const entry = await openEntry(id);
    const retried = await unit().execute(
      `update outbox_entry set next_attempt_at = null, dispatched_at = null, attempts = case when given_up_at is null then attempts else 0 end,
              given_up_at = null, set_aside_at = null, set_aside_by_id = null, set_aside_reason = null
        where id = $1 and done_at is null and claimed_at is null`,
      [id],
    );
    if (retried === 0) throw conflict('JOB_BUSY', 'De worker is hier nu mee bezig.');
    unit().wake(outboxChannel);
    return jobOf(Object.assign(entry, { nextAttemptAt: null, givenUpAt: null, setAsideAt: null, setAsideReason: null, attempts: entry.givenUpAt ? 0 : entry.attempts }));
  }

  /** Errors: NOT_FOUND, INVALID, CONFLICT JOB_DONE or JOB_BUSY. */
  @Acts('operations.handle-jobs')
  @Mutation(() => Job, { description: 'Administrator: it need not be done, for a reason that is kept.' })
  async setJobAside(@Args() { id, reason }: SetJobAsideArgs): Promise<Job> {
    const entry = await openEntry(id);
    const values = { setAsideAt: realNow(), setAsideById: unit().viewer.personId, setAsideReason: fitReason(reason) };
    const done = await unit().execute(
      'update outbox_entry set set_aside_at = $2, set_aside_by_id = $3, set_aside_reason = $4 where id = $1 and done_at is null and claimed_at is null',
      [id, values.setAsideAt, values.setAsideById, values.setAsideReason],
    );
    if (done === 0) throw conflict('JOB_BUSY', 'De worker is hier nu mee bezig.');
    return jobOf(Object.assign(entry, values));
  }

  @Acts('operations.see')
  @Query(() => [ScheduleLine], { description: 'Administrator only: all clocks of the house.' })
  async schedules(): Promise<ScheduleLine[]> {
    grant(maySeeMachine, undefined);
    const { manager, moment } = unit();
    const handled = new Map((await manager.find(HandledMoment)).map(({ scheduleKey, at }) => [scheduleKey, at]));
    const rows = await manager.find(ScheduleState, { order: { key: 'ASC' } });
    return rows.map(({ key, why, time, cron, timeZone, lastAt, lastError }) => ({
      key, why: scheduleWhy(key) ?? why, lastAt: handled.get(key) ?? lastAt, lastError, reason: lastError === null ? null : reasonInWords(lastError),
      // What was promised by the calendar follows the clock of the domain; upkeep the one on the wall.
      nextAt: CronExpressionParser.parse(cron, { currentDate: time === 'DOMAIN' ? moment.at : moment.realAt, tz: timeZone }).next().toDate(),
    }));
  }
}

function fitReason(typed: string): string {
  const reason = typed.trim();
  if (!reason) throw invalid({ field: 'reason', message: 'Vul een reden in.' });
  const findings = findClientData(reason, TextProfile.GENERAL);
  if (isBlocked(findings)) throw invalid({ field: 'reason', message: describeFindings(findings) });
  return reason;
}

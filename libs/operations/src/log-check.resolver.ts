import { Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, newId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { byId } from '@schakel/graphql';
import { enqueue } from '@schakel/jobs';
import { Person } from '@schakel/people';
import { logCheckAsked } from './check-log.job.js';
import { LogCheck } from './log-check.entity.js';
import { mayCheckLog, maySeeMachine } from './operations.policy.js';

const shownChecks = 50;
/** Longer no check takes: its worker is gone, and another may be asked for. */
const abandonedAfterMs = 3_600_000;

@Resolver(() => LogCheck)
export class LogCheckResolver {
  @Acts('operations.see')
  @Query(() => [LogCheck], { description: 'Administrator only: the last fifty, newest first.' })
  async logChecks(): Promise<LogCheck[]> {
    grant(maySeeMachine, undefined);
    return unit().manager.find(LogCheck, { order: { startedAt: 'DESC', id: 'DESC' }, take: shownChecks });
  }

  /** Errors: CONFLICT LOG_CHECK_BUSY. */
  @Acts('operations.check-log')
  @Mutation(() => LogCheck, { description: 'Administrator: walks the whole log of history, in the worker.' })
  async checkLog(): Promise<LogCheck> {
    grant(mayCheckLog, undefined);
    const { manager, viewer, moment } = unit();
    const since = new Date(moment.realAt.getTime() - abandonedAfterMs);
    const busy: unknown[] = await manager.query('select 1 from log_check where finished_at is null and started_at > $1', [since]);
    if (busy.length > 0) throw conflict('LOG_CHECK_BUSY', 'Er loopt al een controle. Wacht tot die klaar is.');
    const check = manager.create(LogCheck, { id: newId(), startedById: viewer.personId, startedAt: moment.realAt, finishedAt: null, total: 0, checked: 0, unsealed: 0, faults: [], faultCount: 0 });
    await manager.insert(LogCheck, check);
    await enqueue(logCheckAsked, { checkId: check.id });
    return check;
  }

  @ResolveField(() => Person, { nullable: true })
  startedBy(@Parent() { startedById }: LogCheck): Promise<Person | null> {
    return byId(Person, startedById);
  }
}

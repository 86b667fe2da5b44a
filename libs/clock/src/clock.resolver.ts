import { Args, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, isId, notFound, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { DayScalar, PageArgs, connectionOf, forgetLoaded, loader, mustSee, pageOf } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { ChronicleKind, ChronicleLine } from './chronicle-line.entity.js';
import { mayMoveClock } from './clock.policy.js';
import { ClockPassage, PassageState } from './clock-passage.entity.js';
import { askToMove } from './move-clock.js';

const shownPassages = 50;

@ObjectType()
export class ChronicleLineConnection extends connectionOf(ChronicleLine) {}

type Counts = Partial<Record<ChronicleKind, number>>;

/** How much of each kind stands in a chronicle, for this viewer; each who was notified counts. */
const countsOf = (passageId: string): Promise<Counts> =>
  loader<string, Counts>('counts of chronicles', async (ids) => {
    const rows: { passageId: string; kind: ChronicleKind; count: number }[] = await unit().manager.query(
      `select passage_id as "passageId", kind, sum(case kind when 'NOTIFICATION' then cardinality(recipients) else 1 end)::int as count
         from chronicle_line where passage_id = any ($1::uuid[]) group by passage_id, kind`,
      [ids],
    );
    return ids.map((id) => Object.fromEntries(rows.filter((row) => row.passageId === id).map(({ kind, count }) => [kind, count])));
  }).load(passageId);

/** The demo clock and its chronicles, for the administrator. */
@Resolver(() => ClockPassage)
export class ClockResolver {
  @Acts('clock.move')
  @Query(() => [ClockPassage], { description: 'Administrator only: the last fifty moves of the demo clock, newest first.' })
  async clockPassages(): Promise<ClockPassage[]> {
    grant(mayMoveClock, undefined);
    return unit().manager.find(ClockPassage, { order: { startedAt: 'DESC', id: 'DESC' }, take: shownPassages });
  }

  @Acts('clock.move')
  @Query(() => ClockPassage, { nullable: true, description: 'Administrator only.' })
  async clockPassage(@Args('id', { type: () => ID }) id: string): Promise<ClockPassage | null> {
    grant(mayMoveClock, undefined);
    return isId(id) ? unit().manager.findOneBy(ClockPassage, { id }) : null;
  }

  @Acts('clock.move')
  @Mutation(() => ClockPassage, { description: 'Administrator, demo mode: the clock passes each day up to `to`. CONFLICT: CLOCK_IS_MOVING, CLOCK_IS_REAL.' })
  async moveClock(@Args('to', { type: () => DayScalar }) to: Day): Promise<ClockPassage> {
    grant(mayMoveClock, undefined);
    return askToMove(to);
  }

  @Acts('clock.move')
  @Mutation(() => ClockPassage, { description: 'Administrator: the move ends after the day that is being passed. CONFLICT: CLOCK_STANDS.' })
  async stopClock(@Args('id', { type: () => ID }) id: string): Promise<ClockPassage> {
    if (!isId(id)) throw notFound();
    const passage = await mustSee(ClockPassage, id);
    grant(mayMoveClock, undefined);
    if (passage.state !== PassageState.RUNNING) throw conflict('CLOCK_STANDS', 'De klok wordt niet meer verzet. Er is niets om te stoppen.');
    await unit().execute('update clock_passage set is_stop_asked = true where id = $1', [id]);
    forgetLoaded();
    return mustSee(ClockPassage, id);
  }

  @ResolveField(() => Person, { description: 'Who asked for it.' })
  startedBy(@Parent() passage: ClockPassage): Promise<Person> {
    return mustSee(Person, passage.startedById);
  }

  @ResolveField(() => Int)
  async mails(@Parent() { id }: ClockPassage): Promise<number> {
    return (await countsOf(id)).MAIL ?? 0;
  }

  @ResolveField(() => Int)
  async notifications(@Parent() { id }: ClockPassage): Promise<number> {
    return (await countsOf(id)).NOTIFICATION ?? 0;
  }

  @ResolveField(() => Int, { description: 'What changed by itself: what became overdue, a body past its end.' })
  async changes(@Parent() { id }: ClockPassage): Promise<number> {
    const { ACTION_OVERDUE = 0, BODY_EXPIRED = 0 } = await countsOf(id);
    return ACTION_OVERDUE + BODY_EXPIRED;
  }

  @ResolveField(() => ChronicleLineConnection, { description: 'The chronicle, in order.' })
  lines(@Parent() passage: ClockPassage, @Args() page: PageArgs): Promise<ChronicleLineConnection> {
    const query = unit().manager.createQueryBuilder(ChronicleLine, 'line').where('line.passageId = :id', { id: passage.id });
    return pageOf(query, [{ sql: 'line.day', type: 'date' }, { sql: 'line.position', type: 'int' }], page, 'ASC');
  }
}

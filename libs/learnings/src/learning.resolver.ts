import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { HistoryEntry } from '@schakel/history';
import { AgendaItem, itemsAbout } from '@schakel/meetings';
import { byAddress } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { In } from 'typeorm';
import { isDiscussed, learningKind } from './agenda-offers.js';
import { Learning } from './learning.entity.js';
import { PutForward, PutForwardState } from './put-forward.entity.js';
import { isReadableAt, mayTakeBack } from './put-forward.policy.js';

@Resolver(() => Learning)
export class LearningResolver {
  @VisibleRows()
  @Query(() => Learning, { nullable: true })
  learning(@Args('number', { type: () => String }) number: string): Promise<Learning | null> {
    return byAddress(Learning, 'number', number);
  }

  @ResolveField(() => Body, { nullable: true, description: 'Where it was learned, when a body learned it.' })
  body(@Parent() learning: Learning): Promise<Body | null> {
    return byId(Body, learning.bodyId);
  }

  @ResolveField(() => [PutForward], { description: 'Where it was put forward, as far as the viewer may see it; the latest last.' })
  putForward(@Parent() learning: Learning): Promise<PutForward[]> {
    return manyBy(PutForward, 'learningId', learning.id, { putForwardAt: 'ASC', id: 'ASC' });
  }

  @ResolveField(() => [Body], { description: 'Where the viewer would not be refused to put it forward now.' })
  async mayPutForwardTo(@Parent() learning: Learning): Promise<Body[]> {
    const { viewer, moment, manager } = unit();
    const mine = [...new Set([...viewer.ownBodyIds, ...viewer.clearedBodyIds])].filter((id) => isReadableAt(learning, id));
    if (mine.length === 0) return [];
    const forwards = await manyBy(PutForward, 'learningId', learning.id, { putForwardAt: 'ASC', id: 'ASC' });
    const present = new Set(forwards.filter(({ state }) => state === PutForwardState.OPEN).map(({ bodyId }) => bodyId));
    const bodies = await manager.find(Body, { where: { id: In(mine) }, order: { name: 'ASC' } });
    return bodies.filter((body) => !present.has(body.id) && !body.hasEnded(moment.day));
  }

  @ResolveField(() => [AgendaItem], { description: 'Where it stands or stood on an agenda, as far as the viewer may see it; the latest last.' })
  agendaItems(@Parent() learning: Learning): Promise<AgendaItem[]> {
    return itemsAbout(learningKind, learning.id);
  }

  @ResolveField(() => [HistoryEntry], { description: 'Newest first.' })
  history(@Parent() learning: Learning): Promise<HistoryEntry[]> {
    return manyBy(HistoryEntry, 'subjectId', learning.id, { recordedAt: 'DESC', id: 'DESC' });
  }
}

@Resolver(() => PutForward)
export class PutForwardResolver {
  @ResolveField(() => Body)
  body(@Parent() { bodyId }: PutForward): Promise<Body> {
    return mustSee(Body, bodyId);
  }

  @ResolveField(() => Person, { nullable: true })
  putForwardBy(@Parent() { putForwardById }: PutForward): Promise<Person | null> {
    return byId(Person, putForwardById);
  }

  @ResolveField(() => Boolean, { description: 'That body talked about it since.' })
  async isDiscussed(@Parent() forward: PutForward): Promise<boolean> {
    return isDiscussed(forward, await itemsAbout(learningKind, forward.learningId));
  }

  @ResolveField(() => Boolean, { description: 'Taking it back would not be refused now.' })
  mayTakeBack(@Parent() forward: PutForward): boolean {
    return forward.state === PutForwardState.OPEN && mayTakeBack.allows(unit().viewer, forward);
  }
}

@Resolver(() => Body)
export class BodyLearningsResolver {
  @ResolveField(() => [Learning], { description: 'What was learned here and may be read by the viewer, by number.' })
  learnings(@Parent() body: Body): Promise<Learning[]> {
    return manyBy(Learning, 'bodyId', body.id, { number: 'ASC' });
  }
}

import { Args, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, Field } from '@nestjs/graphql';
import { conflict, isId, newId, notFound } from '@schakel/kernel';
import { onlyPerson, unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { loader } from '@schakel/graphql';
import { Follow } from './follow.entity.js';
import { followableKinds, type FollowedThing } from './followable.js';

/** More than this nobody reads. */
export const mostFollowed = 500;

@ObjectType({ description: 'Whether the viewer follows a thing.' })
export class FollowState {
  @Field(() => ID)
  subjectId: string;

  @Field(() => Boolean)
  isFollowed: boolean;
}

/** What a follow is about; null when the viewer may not (any longer) see it. Batched per kind. */
export function followedThing(kind: string, subjectId: string): Promise<FollowedThing | null> {
  return loader<string, FollowedThing | null>(`followed ${kind}`, async (ids) => {
    const things = (await followableKinds.get(kind)?.read([...ids])) ?? new Map<string, FollowedThing>();
    return ids.map((id) => things.get(id) ?? null);
  }).load(subjectId);
}

/** Following is open to whoever may see a thing (rule 10), so sight is its only policy; rows are one's own. */
@Resolver(() => Follow)
export class FollowResolver {
  @VisibleRows()
  @Query(() => [Follow], { description: 'What the viewer follows and may still see, the latest first.' })
  async follows(): Promise<Follow[]> {
    const rows = await unit().manager.find(Follow, { where: { personId: unit().viewer.personId }, order: { since: 'DESC', id: 'DESC' } });
    const things = await Promise.all(rows.map((row) => followedThing(row.kind, row.subjectId)));
    return rows.filter((_, place) => things[place] !== null);
  }

  @VisibleRows()
  @Query(() => FollowState)
  async followState(@Args('kind') kind: string, @Args('subjectId', { type: () => ID }) subjectId: string): Promise<FollowState> {
    const { viewer, manager } = unit();
    return { subjectId, isFollowed: isId(subjectId) && (await manager.existsBy(Follow, { personId: viewer.personId, kind, subjectId })) };
  }

  @VisibleRows()
  @Mutation(() => FollowState, { description: 'Following twice is following. CONFLICT TOO_MANY_FOLLOWED above five hundred.' })
  async follow(@Args('kind') kind: string, @Args('subjectId', { type: () => ID }) subjectId: string): Promise<FollowState> {
    const { viewer, manager, moment } = unit();
    if (!isId(subjectId) || !(await followedThing(kind, subjectId))) throw notFound();
    if ((await manager.countBy(Follow, { personId: viewer.personId })) >= mostFollowed) {
      throw conflict('TOO_MANY_FOLLOWED', `U volgt al ${mostFollowed} dingen. Stop eerst met het volgen van iets anders.`);
    }
    await unit().execute(
      'insert into follow (id, person_id, kind, subject_id, since) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [newId(), viewer.personId, kind, subjectId, moment.at],
    );
    unit().announce([onlyPerson(viewer.personId)]);
    return { subjectId, isFollowed: true };
  }

  @VisibleRows()
  @Mutation(() => FollowState, { description: 'Also for what the viewer may no longer see; stopping twice is stopping.' })
  async unfollow(@Args('kind') kind: string, @Args('subjectId', { type: () => ID }) subjectId: string): Promise<FollowState> {
    if (!isId(subjectId)) throw notFound();
    await unit().manager.delete(Follow, { personId: unit().viewer.personId, kind, subjectId });
    unit().announce([onlyPerson(unit().viewer.personId)]);
    return { subjectId, isFollowed: false };
  }

  @ResolveField(() => String, { description: 'For people: ‘overleg’.' })
  word(@Parent() follow: Follow): string {
    return followableKinds.get(follow.kind)?.word ?? '';
  }

  @ResolveField(() => String)
  async name(@Parent() follow: Follow): Promise<string> {
    return (await followedThing(follow.kind, follow.subjectId))?.name ?? '';
  }

  @ResolveField(() => String, { description: 'Address in the web app.' })
  async path(@Parent() follow: Follow): Promise<string> {
    return (await followedThing(follow.kind, follow.subjectId))?.path ?? '/';
  }
}

import { Args, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, isId, newId, notFound, realNow } from '@schakel/kernel';
import { onlyPerson, unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { byId } from '@schakel/graphql';
import { hashToken, newToken } from '@schakel/people';
import { Body } from '@schakel/bodies';
import { CalendarFeed } from './calendar-feed.entity.js';

/** A person has a few devices and tables. */
export const mostFeeds = 20;

@ObjectType({ description: 'A feed that was just opened, with the only sight of its address.' })
export class OpenedCalendarFeed {
  @Field(() => CalendarFeed)
  feed: CalendarFeed;

  @Field(() => String, { description: 'Path of the feed on this site; whoever has it reads the calendar. Shown once: only a digest of it is kept.' })
  path: string;
}

/** Reading one's own meetings elsewhere needs no right but sight of them; feeds are one's own rows. */
@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  @VisibleRows()
  @Query(() => [CalendarFeed], { description: 'The viewer’s own, the latest first.' })
  calendarFeeds(): Promise<CalendarFeed[]> {
    return unit().manager.find(CalendarFeed, { where: { personId: unit().viewer.personId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  @VisibleRows()
  @Mutation(() => OpenedCalendarFeed, { description: 'For one body, or without for all one sits in. NOT_FOUND; CONFLICT TOO_MANY_FEEDS above twenty.' })
  async openCalendarFeed(@Args('bodyId', { type: () => ID, nullable: true }) bodyId: string | null): Promise<OpenedCalendarFeed> {
    const { manager, viewer } = unit();
    if (bodyId && (!isId(bodyId) || !(await byId(Body, bodyId)))) throw notFound();
    if ((await manager.countBy(CalendarFeed, { personId: viewer.personId })) >= mostFeeds) {
      throw conflict('TOO_MANY_FEEDS', `U hebt al ${mostFeeds} koppelingen. Trek er eerst een in.`);
    }
    const token = newToken();
    unit().isAnswerSecret = true;
    const feed = manager.create(CalendarFeed, { id: newId(), personId: viewer.personId, bodyId: bodyId ?? null, tokenHash: hashToken(token), createdAt: realNow(), lastReadAt: null });
    await manager.insert(CalendarFeed, feed);
    unit().announce([onlyPerson(viewer.personId)]);
    return { feed, path: `/calendar/${token}.ics` };
  }

  @VisibleRows()
  @Mutation(() => Boolean, { description: 'Its address works no longer; false when it was withdrawn already.' })
  async closeCalendarFeed(@Args('id', { type: () => ID }) id: string): Promise<boolean> {
    if (!isId(id)) throw notFound();
    const { affected } = await unit().manager.delete(CalendarFeed, { id, personId: unit().viewer.personId });
    unit().announce([onlyPerson(unit().viewer.personId)]);
    return affected === 1;
  }

  @ResolveField(() => Body, { nullable: true, description: 'Null: all bodies in which the viewer sits or does something.' })
  body(@Parent() feed: CalendarFeed): Promise<Body | null> {
    return feed.bodyId ? byId(Body, feed.bodyId) : Promise.resolve(null);
  }
}

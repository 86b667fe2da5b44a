import { Args, ID, Int, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@schakel/kernel';
import { onlyPerson, unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { connectionOf, forgetLoaded, mustSee, pageOf } from '@schakel/graphql';
import { Person, Viewer } from '@schakel/people';
import { NotificationArgs, filteredNotifications } from './notification-filter.js';
import { Notification } from './notification.entity.js';

@ObjectType()
export class NotificationConnection extends connectionOf(Notification) {}

/** Beyond this a count says nothing more, and costs. */
const mostCounted = 100;

async function viewerAgain(): Promise<Viewer> {
  forgetLoaded();
  const person = await mustSee(Person, unit().viewer.personId);
  return Object.assign(new Viewer(), { person, version: person.version });
}

/** The viewer's own notifications: row-level security gives nobody another's. */
@Resolver(() => Viewer)
export class ViewerNotificationsResolver {
  @ResolveField(() => Int, { description: 'Counted up to a hundred: ‘99+’.' })
  async unreadNotifications(): Promise<number> {
    const { personId } = unit().viewer;
    const [row]: { count: number }[] = await unit().manager.query(
      'select count(*)::int as count from (select 1 from notification where person_id = $1 and read_at is null limit $2) unread', [personId, mostCounted]);
    return row?.count ?? 0;
  }

  @VisibleRows()
  @Query(() => NotificationConnection, { description: 'The viewer’s own, newest first.' })
  async notifications(@Args() page: NotificationArgs): Promise<NotificationConnection> {
    return pageOf(filteredNotifications(page), [{ sql: 'notification.at', type: 'timestamptz' }, { sql: 'notification.id', type: 'uuid' }], page, 'DESC');
  }

  @VisibleRows()
  @Mutation(() => Viewer)
  async markNotificationRead(@Args('id', { type: () => ID }) id: string): Promise<Viewer> {
    const known = isId(id) && (await unit().manager.existsBy(Notification, { id }));
    if (!known) throw notFound();
    await unit().execute('update notification set read_at = $2 where id = $1 and read_at is null', [id, unit().moment.at]);
    unit().announce([onlyPerson(unit().viewer.personId)]);
    return viewerAgain();
  }

  @VisibleRows()
  @Mutation(() => Viewer)
  async markAllNotificationsRead(): Promise<Viewer> {
    await unit().execute('update notification set read_at = $2 where person_id = $1 and read_at is null', [unit().viewer.personId, unit().moment.at]);
    unit().announce([onlyPerson(unit().viewer.personId)]);
    return viewerAgain();
  }
}

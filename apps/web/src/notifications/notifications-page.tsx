import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorSummary } from '../components/error-summary.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import {
  MarkAllNotificationsReadDocument, MarkNotificationReadDocument, NotificationsDocument, type NotificationLineFragment,
  type NotificationsQuery,
} from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotificationLine } from './notification-line.js';
import { usePages } from './use-pages.js';

/** Takes the focus when the button that had it is gone. */
const listId = 'meldingen';

interface GroupProps {
  title: string;
  id: string;
  notifications: readonly NotificationLineFragment[];
  onRead: (id: string) => void;
}

function Group({ title, id, notifications, onRead }: GroupProps) {
  if (notifications.length === 0) return null;
  return (
    <Card title={title} id={id}>
      <ul className="rows">
        {notifications.map((notification) => (
          <NotificationLine key={notification.id} notification={notification} onRead={onRead} />
        ))}
      </ul>
    </Card>
  );
}

/** Unread first; within that the newest first. */
function List({ notifications }: { notifications: readonly NotificationLineFragment[] }) {
  const one = useChange(MarkNotificationReadDocument);
  const onRead = (id: string) => void one.run({ id });
  const unread = notifications.filter(({ readAt }) => !readAt);
  const read = notifications.filter(({ readAt }) => readAt);
  return (
    <div id={listId} tabIndex={-1} className="stack notification-list">
      <ErrorSummary errors={[]} message={one.message} />
      {unread.length === 0 ? (
        <p className="quiet" role="status">
          {m.notifications_all_read()}
        </p>
      ) : null}
      <Group title={m.notifications_unread()} id="ongelezen" notifications={unread} onRead={onRead} />
      <Group title={m.notifications_read()} id="gelezen" notifications={read} onRead={onRead} />
    </div>
  );
}

function ReadAll({ count }: { count: number }) {
  const all = useChange(MarkAllNotificationsReadDocument);
  const press = async () => {
    if (await all.run({})) document.getElementById(listId)?.focus();
  };
  if (count === 0) return null;
  return (
    <>
      <Button busy={all.busy} onClick={() => void press()}>
        {m.notifications_read_all()}
      </Button>
      <ErrorSummary errors={[]} message={all.message} />
    </>
  );
}

export function NotificationsPage() {
  const { read, nodes, showMore, isLoadingMore } = usePages(NotificationsDocument, (data: NotificationsQuery) => data.notifications);
  const unread = read.data?.viewer?.unreadNotifications ?? 0;
  return (
    <>
      <PageHeader title={m.notifications_title()} lead={m.notifications_lead()} actions={<ReadAll count={unread} />} />
      <Loaded read={read}>
        {() =>
          nodes.length === 0 ? (
            <EmptyState title={m.notifications_none_title()}>{m.notifications_none()}</EmptyState>
          ) : (
            <List notifications={nodes} />
          )
        }
      </Loaded>
      {showMore || isLoadingMore ? (
        <div>
          <Button busy={isLoadingMore} onClick={showMore}>
            {m.notifications_more()}
          </Button>
        </div>
      ) : null}
    </>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorSummary } from '../components/error-summary.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import {
  MarkAllNotificationsReadDocument, MarkNotificationReadDocument, NotificationBodiesDocument, NotificationsDocument,
  type NotificationBodiesQuery, type NotificationLineFragment, type NotificationsQuery,
} from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { longDayText } from '../words/dates.js';
import { byDay } from './notification-days.js';
import { NotificationFilters } from './notification-filters.js';
import { NotificationLine } from './notification-line.js';
import type { NotificationsSearch } from './notifications-search.js';
import { usePages } from './use-pages.js';

/** Takes the focus when the button that had it is gone. */
const listId = 'meldingen';

const route = getRouteApi('/_signed-in/meldingen/');

/** The newest day first. */
function List({ notifications }: { notifications: readonly NotificationLineFragment[] }) {
  const one = useChange(MarkNotificationReadDocument);
  const { unreadNotifications } = useViewer();
  const onRead = (id: string) => void one.run({ id });
  return (
    <div id={listId} tabIndex={-1} className="stack notification-list">
      <ErrorSummary errors={[]} message={one.message} />
      {unreadNotifications === 0 ? (
        <p className="quiet" role="status">
          {m.notifications_all_read()}
        </p>
      ) : null}
      {byDay(notifications).map(({ day, lines }) => (
        <Card key={day} title={longDayText(day)} id={`dag-${day}`}>
          <ul className="rows">
            {lines.map((notification) => (
              <NotificationLine key={notification.id} notification={notification} onRead={onRead} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function ReadAll() {
  const all = useChange(MarkAllNotificationsReadDocument);
  const { unreadNotifications } = useViewer();
  const press = async () => {
    if (await all.run({})) document.getElementById(listId)?.focus();
  };
  if (unreadNotifications === 0) return null;
  return (
    <>
      <Button busy={all.busy} onClick={() => void press()}>
        {m.notifications_read_all()}
      </Button>
      <ErrorSummary errors={[]} message={all.message} />
    </>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered) return <EmptyState title={m.notifications_none_title()}>{m.notifications_none()}</EmptyState>;
  return (
    <EmptyState title={m.notifications_none_found_title()} action={<TextLink to="/meldingen" search={{}}>{m.notifications_clear()}</TextLink>}>
      {m.notifications_none_found()}
    </EmptyState>
  );
}

interface FoundProps {
  search: NotificationsSearch;
  bodies: NotificationBodiesQuery['bodies']['edges'];
}

function Found({ search, bodies }: FoundProps) {
  const bodyId = bodies.find(({ node }) => node.code === search.overleg)?.node.id ?? null;
  const filter = { isUnread: search.toon === 'ongelezen' ? true : null, kind: search.soort ?? null, bodyId };
  const { read, nodes, showMore, isLoadingMore } = usePages(NotificationsDocument, (data: NotificationsQuery) => data.notifications, filter);
  return (
    <>
      <Loaded read={read}>
        {() => (nodes.length === 0 ? <Nothing isFiltered={Object.keys(search).length > 0} /> : <List notifications={nodes} />)}
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

/** What was told to me, what of it is new, and why I get it. */
export function NotificationsPage() {
  const search = route.useSearch();
  const read = useRead(NotificationBodiesDocument, {});
  const actions = (
    <>
      <ReadAll />
      <LinkButton to="/meldingen/volgen">{m.notifications_to_follows()}</LinkButton>
      <LinkButton to="/meldingen/voorkeuren">{m.notifications_to_preferences()}</LinkButton>
    </>
  );
  return (
    <>
      <PageHeader title={m.notifications_title()} lead={m.notifications_lead()} actions={actions} />
      <Loaded read={read}>
        {({ bodies }) => (
          <>
            <NotificationFilters search={search} bodies={bodies.edges.map(({ node }) => node)} />
            <Found key={JSON.stringify(search)} search={search} bodies={bodies.edges} />
          </>
        )}
      </Loaded>
      <Paragraph small quiet>
        {m.notifications_kept()}
      </Paragraph>
    </>
  );
}

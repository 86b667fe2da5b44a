import { createFileRoute } from '@tanstack/react-router';
import { NotificationsPage } from '../../notifications/notifications-page.js';
import { readNotificationsSearch } from '../../notifications/notifications-search.js';

export const Route = createFileRoute('/_signed-in/meldingen/')({ validateSearch: readNotificationsSearch, component: NotificationsPage });

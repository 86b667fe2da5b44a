import { createFileRoute } from '@tanstack/react-router';
import { NotificationsPage } from '../../notifications/notifications-page.js';

export const Route = createFileRoute('/_signed-in/meldingen')({ component: NotificationsPage });

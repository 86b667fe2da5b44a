import { createFileRoute } from '@tanstack/react-router';
import { MailsPage } from '../../administration/mails-page.js';

export const Route = createFileRoute('/_signed-in/beheer/post/')({ component: MailsPage });

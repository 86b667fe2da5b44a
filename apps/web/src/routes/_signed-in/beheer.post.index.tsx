import { createFileRoute } from '@tanstack/react-router';
import { MailsPage } from '../../administration/mails-page.js';
import { readMailsSearch } from '../../administration/mails-search.js';

export const Route = createFileRoute('/_signed-in/beheer/post/')({ validateSearch: readMailsSearch, component: MailsPage });

import { createFileRoute } from '@tanstack/react-router';
import { MailPage } from '../../administration/mail-page.js';
import { readMailSearch } from '../../administration/mail-search.js';

export const Route = createFileRoute('/_signed-in/beheer/post/$id')({ validateSearch: readMailSearch, component: MailPage });

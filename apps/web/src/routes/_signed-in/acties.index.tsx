import { createFileRoute } from '@tanstack/react-router';
import { ActionsPage } from '../../actions/actions-page.js';
import { readActionSearch } from '../../actions/action-search.js';

export const Route = createFileRoute('/_signed-in/acties/')({ validateSearch: readActionSearch, component: ActionsPage });

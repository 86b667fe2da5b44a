import { createFileRoute } from '@tanstack/react-router';
import { OrganisationsPage } from '../../organisations/organisations-page.js';

export const Route = createFileRoute('/_signed-in/partijen/')({ component: OrganisationsPage });

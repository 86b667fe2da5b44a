import { createFileRoute } from '@tanstack/react-router';
import { OrganisationPage } from '../../organisations/organisation-page.js';

export const Route = createFileRoute('/_signed-in/partijen/$slug')({ component: OrganisationPage });

import { createFileRoute } from '@tanstack/react-router';
import { OrganisationsPage } from '../../organisations/organisations-page.js';
import { readOrganisationsSearch } from '../../organisations/organisations-search.js';

export const Route = createFileRoute('/_signed-in/partijen/')({
  validateSearch: readOrganisationsSearch,
  component: OrganisationsPage,
});

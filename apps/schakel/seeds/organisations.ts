import { nationalOrganisations } from './organisations-national.js';
import { providerOrganisations } from './organisations-providers.js';
import type { SeedOrganisation } from './seed-types.js';

/** Every organisation that the report names and the product needs. */
export const organisations: readonly SeedOrganisation[] = [...nationalOrganisations, ...providerOrganisations];

import { createFileRoute } from '@tanstack/react-router';
import { RegionsPage } from '../../regions/regions-page.js';
import { readRegionsSearch } from '../../regions/regions-search.js';

export const Route = createFileRoute('/_signed-in/regios/')({ validateSearch: readRegionsSearch, component: RegionsPage });

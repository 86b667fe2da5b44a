import { createFileRoute } from '@tanstack/react-router';
import { SearchPage } from '../../search/search-page.js';
import { readSearchPage } from '../../search/search-search.js';

export const Route = createFileRoute('/_signed-in/zoeken')({ validateSearch: readSearchPage, component: SearchPage });

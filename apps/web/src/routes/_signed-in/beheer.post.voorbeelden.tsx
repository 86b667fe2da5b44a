import { createFileRoute } from '@tanstack/react-router';
import { SamplesPage } from '../../administration/samples-page.js';
import { readSamplesSearch } from '../../administration/samples-search.js';

export const Route = createFileRoute('/_signed-in/beheer/post/voorbeelden')({ validateSearch: readSamplesSearch, component: SamplesPage });

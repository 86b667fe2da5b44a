import { createFileRoute } from '@tanstack/react-router';
import { HandOverPage } from '../../handovers/hand-over-page.js';
import { readHandOverSearch } from '../../handovers/hand-over-search.js';

export const Route = createFileRoute('/_signed-in/overleggen/$code_/overdracht')({ validateSearch: readHandOverSearch, component: HandOverPage });

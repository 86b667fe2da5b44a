import { createFileRoute } from '@tanstack/react-router';
import { BodyPage } from '../../bodies/body-page.js';
import { readBodySearch } from '../../bodies/body-search.js';

export const Route = createFileRoute('/_signed-in/overleggen/$code')({ validateSearch: readBodySearch, component: BodyPage });

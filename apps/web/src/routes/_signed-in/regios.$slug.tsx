import { createFileRoute } from '@tanstack/react-router';
import { RegionPage } from '../../regions/region-page.js';

export const Route = createFileRoute('/_signed-in/regios/$slug')({ component: RegionPage });

import { createFileRoute } from '@tanstack/react-router';
import { RegionsPage } from '../../regions/regions-page.js';

export const Route = createFileRoute('/_signed-in/regios/')({ component: RegionsPage });

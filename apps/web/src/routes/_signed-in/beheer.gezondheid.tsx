import { createFileRoute } from '@tanstack/react-router';
import { HealthPage } from '../../administration/health-page.js';

export const Route = createFileRoute('/_signed-in/beheer/gezondheid')({ component: HealthPage });

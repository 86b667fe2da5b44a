import { createFileRoute } from '@tanstack/react-router';
import { YearPlanPage } from '../../meetings/year-plan-page.js';

export const Route = createFileRoute('/_signed-in/overleggen/$code_/jaarplan')({ component: YearPlanPage });

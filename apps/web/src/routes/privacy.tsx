import { createFileRoute } from '@tanstack/react-router';
import { StatementPage } from '../help/statement-page.js';

export const Route = createFileRoute('/privacy')({ component: () => <StatementPage name="privacy" /> });

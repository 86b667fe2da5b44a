import { createFileRoute } from '@tanstack/react-router';
import { HelpPage } from '../../help/help-page.js';

export const Route = createFileRoute('/_signed-in/hulp/')({ component: HelpPage });

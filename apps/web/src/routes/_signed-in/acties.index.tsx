import { createFileRoute } from '@tanstack/react-router';
import { ActionsPage } from '../../actions/actions-page.js';

export const Route = createFileRoute('/_signed-in/acties/')({ component: ActionsPage });

import { createFileRoute } from '@tanstack/react-router';
import { RolesPage } from '../../administration/roles-page.js';

export const Route = createFileRoute('/_signed-in/beheer/rollen')({ component: RolesPage });

import { createFileRoute } from '@tanstack/react-router';
import { GroupPage } from '../../organisations/group-page.js';

export const Route = createFileRoute('/_signed-in/partijen/groep/$slug')({ component: GroupPage });

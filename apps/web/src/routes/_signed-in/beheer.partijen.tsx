import { createFileRoute } from '@tanstack/react-router';
import { PartiesPage } from '../../administration/parties-page.js';

export const Route = createFileRoute('/_signed-in/beheer/partijen')({ component: PartiesPage });

import { createFileRoute } from '@tanstack/react-router';
import { BodiesPage } from '../../bodies/bodies-page.js';

export const Route = createFileRoute('/_signed-in/overleggen/')({ component: BodiesPage });

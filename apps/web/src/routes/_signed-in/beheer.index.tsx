import { createFileRoute } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/administration-page.js';

export const Route = createFileRoute('/_signed-in/beheer/')({ component: AdministrationPage });

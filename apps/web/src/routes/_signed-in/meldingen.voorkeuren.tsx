import { createFileRoute } from '@tanstack/react-router';
import { PreferencesPage } from '../../notifications/preferences-page.js';

export const Route = createFileRoute('/_signed-in/meldingen/voorkeuren')({ component: PreferencesPage });

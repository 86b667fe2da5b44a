import { createFileRoute } from '@tanstack/react-router';
import { BodySettingsPage } from '../../bodies/settings/body-settings-page.js';

export const Route = createFileRoute('/_signed-in/overleggen/$code_/instellingen')({ component: BodySettingsPage });

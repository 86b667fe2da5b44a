import { createFileRoute } from '@tanstack/react-router';
import { NetworkSettingsPage } from '../../administration/network-settings-page.js';

export const Route = createFileRoute('/_signed-in/beheer/instellingen')({ component: NetworkSettingsPage });

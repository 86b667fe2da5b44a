import { createFileRoute } from '@tanstack/react-router';
import { ProfilePage } from '../../people/profile-page.js';

export const Route = createFileRoute('/_signed-in/profiel')({ component: ProfilePage });

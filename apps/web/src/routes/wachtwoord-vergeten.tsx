import { createFileRoute } from '@tanstack/react-router';
import { ForgotPage } from '../people/forgot-page.js';

export const Route = createFileRoute('/wachtwoord-vergeten')({ component: ForgotPage });

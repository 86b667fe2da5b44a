import { createFileRoute } from '@tanstack/react-router';
import { ResetPasswordPage } from '../people/link-pages.js';

export const Route = createFileRoute('/wachtwoord/$token')({
  component: () => <ResetPasswordPage token={Route.useParams().token} />,
});

import { createFileRoute } from '@tanstack/react-router';
import { InvitationPage } from '../people/link-pages.js';

export const Route = createFileRoute('/uitnodiging/$token')({
  component: () => <InvitationPage token={Route.useParams().token} />,
});

import { createFileRoute } from '@tanstack/react-router';
import { UnsubscribePage } from '../notifications/unsubscribe-page.js';

export const Route = createFileRoute('/afmelden/$token')({
  component: () => <UnsubscribePage token={Route.useParams().token} />,
});

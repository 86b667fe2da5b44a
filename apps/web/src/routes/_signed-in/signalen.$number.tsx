import { createFileRoute } from '@tanstack/react-router';
import { SignalPage } from '../../escalations/signal-page.js';

export const Route = createFileRoute('/_signed-in/signalen/$number')({
  component: () => <SignalPage number={Route.useParams().number} />,
});

import { createFileRoute } from '@tanstack/react-router';
import { ActionPage } from '../../actions/action-page.js';

export const Route = createFileRoute('/_signed-in/acties/$number')({
  component: () => <ActionPage number={Route.useParams().number} />,
});

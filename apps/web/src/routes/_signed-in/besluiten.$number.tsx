import { createFileRoute } from '@tanstack/react-router';
import { DecisionPage } from '../../decisions/decision-page.js';

export const Route = createFileRoute('/_signed-in/besluiten/$number')({
  component: () => <DecisionPage number={Route.useParams().number} />,
});

import { createFileRoute } from '@tanstack/react-router';
import { HelpPage } from '../../help/help-page.js';

export const Route = createFileRoute('/_signed-in/hulp/$pagina')({ component: HelpPageOf });

function HelpPageOf() {
  return <HelpPage name={Route.useParams().pagina} />;
}

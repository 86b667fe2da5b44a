import { createFileRoute } from '@tanstack/react-router';
import { LearningPage } from '../../learnings/learning-page.js';

export const Route = createFileRoute('/_signed-in/leerpunten/$number')({
  component: () => <LearningPage number={Route.useParams().number} />,
});

import { createFileRoute } from '@tanstack/react-router';
import { AnswerPage } from '../answers/answer-page.js';

interface AnswerSearch {
  /** What the link in the mail chose; nothing is sent before it is confirmed. */
  antwoord?: string;
}

export const Route = createFileRoute('/a/$token')({
  validateSearch: (search: Record<string, unknown>): AnswerSearch => (typeof search['antwoord'] === 'string' ? { antwoord: search['antwoord'] } : {}),
  component: () => <AnswerPage token={Route.useParams().token} chosen={Route.useSearch().antwoord} />,
});

import { createFileRoute } from '@tanstack/react-router';
import { NewActionPage } from '../../actions/new-action-page.js';

interface NewActionSearch {
  /** Code of the body for which it is. */
  overleg?: string;
}

export const Route = createFileRoute('/_signed-in/acties/nieuw')({
  validateSearch: (search: Record<string, unknown>): NewActionSearch =>
    typeof search['overleg'] === 'string' ? { overleg: search['overleg'] } : {},
  component: NewActionPage,
});

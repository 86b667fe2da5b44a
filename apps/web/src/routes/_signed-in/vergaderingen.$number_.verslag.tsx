import { createFileRoute } from '@tanstack/react-router';
import { MinutesPage } from '../../minutes/minutes-page.js';

interface MinutesSearch {
  /** Id of the agenda item that is open; the opening without. */
  punt?: string | undefined;
}

export const Route = createFileRoute('/_signed-in/vergaderingen/$number_/verslag')({
  validateSearch: ({ punt }: Record<string, unknown>): MinutesSearch => (typeof punt === 'string' ? { punt } : {}),
  component: MinutesPage,
});

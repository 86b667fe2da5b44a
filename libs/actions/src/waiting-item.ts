import type { WaitingItem } from '@schakel/people';
import type { ActionItem } from './action-item.entity.js';

type Waiting = Pick<WaitingItem, 'kind' | 'id' | 'title'> & { since?: Date | null };

/** One thing that waits under an action: what is asked, and of which action. */
export const waitingUnder = (action: Pick<ActionItem, 'number' | 'title'>, { kind, id, title, since = null }: Waiting): WaitingItem => ({
  kind, id, title, since, subtitle: `Actie ${action.number}: ${action.title}`, path: `/acties/${encodeURIComponent(action.number)}`,
});

import { act } from '@schakel/access';
import { arranges, type SteeringFacts } from './steering.js';

export const mayManageMembers = act<SteeringFacts>(
  'bodies.manage-members',
  'Dit doet wie de regie heeft over dit overleg, of de secretaris. Zijn beide functies vacant, dan doet de beheerder het.',
  arranges,
);

/** A function is accepted by the person it was proposed to, or noted by who steers. */
export const mayAcceptFunction = act<SteeringFacts & { proposedId?: string | null }>(
  'bodies.accept-function',
  'Dit doet de persoon die is voorgesteld, of wie de leden van dit overleg beheert.',
  (viewer, facts) => facts.proposedId === viewer.personId || arranges(viewer, facts),
);

import { act } from '@schakel/access';
import type { Viewer } from '@schakel/database';
import { arranges, type SteeringFacts } from './steering.js';

export const mayManageMembers = act<SteeringFacts>(
  'bodies.manage-members',
  'Dit doet wie de regie heeft over dit overleg, of de secretaris. Zijn beide functies vacant, dan doet de beheerder het.',
  arranges,
);

/** To whom a function is proposed. */
export interface ProposalFacts extends SteeringFacts {
  proposedId?: string | null;
  proposedPartyId?: string | null;
}

export const isProposedTo = ({ personId, organisationIds }: Viewer, { proposedId, proposedPartyId }: Pick<ProposalFacts, 'proposedId' | 'proposedPartyId'>): boolean =>
  proposedId === personId || Boolean(proposedPartyId && organisationIds.includes(proposedPartyId));

/** A function is accepted by the person or the party it was proposed to, or noted by who steers. */
export const mayAcceptFunction = act<ProposalFacts>(
  'bodies.accept-function',
  'Dit doet wie is voorgesteld, iemand die voor de voorgestelde partij werkt, of wie de leden van dit overleg beheert.',
  (viewer, facts) => isProposedTo(viewer, facts) || arranges(viewer, facts),
);

/** Who steers takes a proposal back by ending it; no is said by who was asked. */
export const mayDeclineFunction = act<ProposalFacts>('bodies.decline-function', 'Dit doet wie is voorgesteld, of iemand die voor de voorgestelde partij werkt.', isProposedTo);

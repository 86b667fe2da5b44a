import { jobKind } from '@schakel/jobs';

/** What happened to actions, for libraries to the right. Payloads are ids; who did it is never told of it himself. */
interface DoneBy {
  actorId: string;
}

export const partyAssigned = jobKind<DoneBy & { partyId: string }>('actions.party-assigned');
export const commentPlaced = jobKind<DoneBy & { commentId: string }>('actions.comment-placed');
export const doneReported = jobKind<DoneBy & { actionId: string }>('actions.done-reported');
export const dueAsked = jobKind<DoneBy & { requestId: string }>('actions.due-asked');
export const proposalMade = jobKind<DoneBy & { actionId: string }>('actions.proposal-made');

import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { jobKind } from '@schakel/jobs';

/** What happened to actions, for libraries to the right. Payloads are ids; who did it is never told of it himself. */
export interface DoneBy {
  /** Null: nobody, it followed from something else. */
  actorId: string | null;
  /** ISO instant on the wall that history has for it: by it those who tell of one event know of each other. */
  recordedAt?: string;
}

/** By the viewer of this unit of work. */
export const byViewer = (): DoneBy => ({ actorId: unit().viewer.personId, recordedAt: unit().moment.realAt.toISOString() });

export const partyAssigned = jobKind<DoneBy & { partyId: string }>('actions.party-assigned', 'Melden dat een partij is gevraagd');
export const commentPlaced = jobKind<DoneBy & { commentId: string }>('actions.comment-placed', 'Een reactie melden');
export const doneReported = jobKind<DoneBy & { actionId: string }>('actions.done-reported', 'Melden dat een actie gereed is gemeld');
export const dueAsked = jobKind<DoneBy & { requestId: string }>('actions.due-asked', 'Melden dat om een nieuwe datum is gevraagd');
/** The day followed that of a meeting. `from`: the day before. */
export const dueMoved = jobKind<DoneBy & { actionId: string; from: Day }>('actions.due-moved', 'Melden dat een toezegging meegaat met haar vergadering');
export const proposalMade = jobKind<DoneBy & { actionId: string }>('actions.proposal-made', 'Een voorgestelde actie melden');

import { jobKind } from '@schakel/jobs';

/** A body closed and left nothing behind. Payload: ids, and the ISO instant on the wall that history has for it. */
export const bodyClosed = jobKind<{ handOverId: string; actorId: string; recordedAt: string }>('handovers.body-closed', 'Melden dat een overleg is gestopt');

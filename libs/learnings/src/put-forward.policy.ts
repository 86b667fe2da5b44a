import { readable, secure, type Viewer } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import type { Learning } from './learning.entity.js';
import { PutForward } from './put-forward.entity.js';

const members = 'body_id = any ((select viewer_own_bodies())::uuid[]) or body_id = any ((select viewer_cleared_bodies())::uuid[])';

secure(PutForward, { select: `(${readable}) or put_forward_by_id = (select viewer_person())`, insert: members, update: `${members} or put_forward_by_id = (select viewer_person())` });
recorded(PutForward, { subject: (forward) => forward.learningId, leaveOut: ['learningId', 'putForwardById', 'putForwardAt'] });

export interface PutForwardFacts {
  /** To which body. */
  bodyId: string;
}

const atTable = (viewer: Viewer, { bodyId }: PutForwardFacts): boolean => viewer.ownBodyIds.includes(bodyId) || viewer.clearedBodyIds.includes(bodyId);

export const mayPutForward = act('learnings.putForward', 'Een leerpunt brengt u in bij een overleg waarvan u lid bent.', atTable);

export const mayTakeBack = act('learnings.takeBack', 'Dit doet wie het leerpunt inbracht, of de secretaris of de voorzitter van dat overleg.', (viewer, facts: PutForwardFacts & { putForwardById: string }) =>
  facts.putForwardById === viewer.personId || holdsFunction(viewer, facts.bodyId, 'SECRETARY', 'CHAIR'));

/** Everybody at that table can read it: it is shared, or of that table itself. */
export const isReadableAt = ({ level, bodyId }: Pick<Learning, 'level' | 'bodyId'>, at: string): boolean => level === 'NETWORK' || bodyId === at;

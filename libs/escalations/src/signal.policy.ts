import { readable, secure } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { Signal } from './signal.entity.js';

/** Who writes for a body (secretary, chair, or who replaces them), and its members, who raise and raise again. */
const raisers = 'body_id = any ((select viewer_cleared_bodies())::uuid[]) or body_id = any ((select viewer_own_bodies())::uuid[])';

secure(Signal, { select: readable, insert: raisers, update: raisers });
recorded(Signal, { leaveOut: ['subject', 'raisedAt', 'raisedById', 'answeredById'] });

export interface SignalFacts {
  bodyId: string;
}

export const mayRaiseSignal = act('signals.raise', 'Een signaal geven de leden van dit overleg.', (viewer, { bodyId }: SignalFacts) =>
  viewer.ownBodyIds.includes(bodyId) || viewer.clearedBodyIds.includes(bodyId));

export const mayAnswerSignal = act('signals.answer', 'Een signaal handelt de secretaris of de voorzitter van dit overleg af, of wie hen vervangt.', (viewer, { bodyId }: SignalFacts) =>
  holdsFunction(viewer, bodyId, 'SECRETARY', 'CHAIR'));

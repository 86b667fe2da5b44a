import { inNetwork, readable, secure } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { Decision } from './decision.entity.js';
import { Recommendation } from './recommendation.entity.js';

// Written while the minutes are: by secretary or chair, or who replaces them.
const writers = 'body_id = any ((select viewer_cleared_bodies())::uuid[])';

secure(Decision, { select: readable, insert: writers, update: writers });
secure(Recommendation, { select: inNetwork });
recorded(Decision, { leaveOut: ['provenance'] });
recorded(Recommendation);

export const maySettleDecision = act('decisions.settle', 'Dit doet de secretaris of de voorzitter van dit overleg, of wie hen vervangt.', (viewer, { bodyId }: { bodyId: string }) =>
  holdsFunction(viewer, bodyId, 'SECRETARY', 'CHAIR'));

import { inNetwork, readable, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { Decision } from './decision.entity.js';
import { Recommendation } from './recommendation.entity.js';

// Nothing is decided here yet: only the seed writes, and it runs as the job role.
secure(Decision, { select: readable });
secure(Recommendation, { select: inNetwork });
recorded(Decision);
recorded(Recommendation);

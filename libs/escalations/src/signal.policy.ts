import { readable, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { Signal } from './signal.entity.js';

/** Who writes for a body: secretary, chair, or who replaces them. */
const writers = 'body_id = any ((select viewer_cleared_bodies())::uuid[])';

secure(Signal, { select: readable, insert: writers, update: writers });
recorded(Signal, { leaveOut: ['subject', 'raisedAt'] });

import { readable, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { Learning } from './learning.entity.js';

// Written while the minutes are: by secretary or chair, or who replaces them.
const writers = 'body_id = any ((select viewer_cleared_bodies())::uuid[])';

secure(Learning, { select: readable, insert: writers, update: writers, delete: writers });
recorded(Learning, { leaveOut: ['title', 'text', 'provenance'] });

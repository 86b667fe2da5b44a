import { readable, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { Learning } from './learning.entity.js';

// Nothing is shared here yet: only the seed writes, and it runs as the job role.
secure(Learning, { select: readable });
recorded(Learning);

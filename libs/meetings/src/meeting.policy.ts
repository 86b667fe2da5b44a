import { readable, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { Meeting } from './meeting.entity.js';

// Nothing is convened here yet: only the seed writes, and it runs as the job role.
secure(Meeting, { select: readable });
recorded(Meeting);

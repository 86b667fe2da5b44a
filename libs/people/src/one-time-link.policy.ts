import { secure } from '@schakel/database';
import { onlyFor, recorded } from '@schakel/history';
import { OneTimeLink } from './one-time-link.entity.js';

// Links are made, sent and used beyond any viewer.
secure(OneTimeLink, { select: 'false' });
recorded(OneTimeLink, { subject: (link) => link.personId, readability: (link) => onlyFor(link.personId), leaveOut: ['tokenHash'] });

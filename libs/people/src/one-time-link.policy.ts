import { isAdministrator, secure } from '@schakel/database';
import { onlyFor, recorded } from '@schakel/history';
import { OneTimeLink } from './one-time-link.entity.js';

// Links are sent and used beyond any viewer: who may insert one gives it no token. Administrators invite and withdraw.
secure(OneTimeLink, {
  select: isAdministrator,
  insert: `${isAdministrator} and token_hash is null`,
  update: isAdministrator,
  updateColumns: ['used_at', 'is_void', 'version'],
});
recorded(OneTimeLink, {
  subject: (link) => link.personId,
  readability: (link) => onlyFor(link.personId),
  isAdministrative: true,
  leaveOut: ['tokenHash'],
});

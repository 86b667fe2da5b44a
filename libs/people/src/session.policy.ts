import { ownRow, secure } from '@schakel/database';
import { act } from '@schakel/access';
import { onlyFor, recorded } from '@schakel/history';
import { Session } from './session.entity.js';

// One's own sessions only, for administrators too; the one thing a person can do with a session is end it.
secure(Session, { select: ownRow(), update: ownRow(), updateColumns: ['revoked_at', 'version'] });
recorded(Session, {
  subject: (session) => session.personId,
  readability: (session) => onlyFor(session.personId),
  leaveOut: ['tokenHash', 'lastUsedAt', 'userAgent'],
});

interface Owned {
  personId: string;
}

export const revokeSession = act<Owned>('people.revoke-session', 'U kunt alleen uw eigen sessies beëindigen.', (viewer, { personId }) => viewer.personId === personId);

export const revokeOtherSessions = act<Owned>('people.revoke-other-sessions', 'U kunt alleen uw eigen sessies beëindigen.', (viewer, { personId }) => viewer.personId === personId);

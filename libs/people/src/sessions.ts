import { unit } from '@schakel/database';
import { change, insert } from '@schakel/history';
import { databaseTime } from './database-time.js';
import { Session, isLive } from './session.entity.js';
import { hoursAfter, sessionTerms } from './terms.js';
import { hashToken, newToken } from './tokens.js';

/** A new session; returns the token for its cookie, which is kept nowhere. Runs beyond the viewer. */
export async function startSession(personId: string, userAgent: string | null): Promise<string> {
  const token = newToken();
  const now = await databaseTime();
  await insert(Session, {
    personId,
    tokenHash: hashToken(token),
    createdAt: now,
    lastUsedAt: now,
    expiresAt: hoursAfter(now, sessionTerms.absoluteHours),
    userAgent,
    revokedAt: null,
  });
  return token;
}

/** For the register: who never came is asked why. Runs beyond the viewer. */
export const noteSignIn = (personId: string): Promise<unknown> =>
  unit().execute('update account set last_signed_in_at = clock_timestamp() where person_id = $1', [personId]);

/** The sessions of a person that still work, last used first. */
export const liveSessions = (personId: string): Promise<Session[]> =>
  unit()
    .manager.createQueryBuilder(Session, 'session')
    .where(`session.personId = :personId and ${isLive('session')}`, { personId })
    .orderBy('session.lastUsedAt', 'DESC')
    .addOrderBy('session.id', 'DESC')
    .getMany();

/** Ends a session; one that ended before stays as it was. */
export async function endSession(session: Session): Promise<void> {
  if (!session.revokedAt) await change(session, session.version, { revokedAt: await databaseTime() });
}

/** Ends all sessions of a person, or all but one. For somebody who leaves: works within one request. */
export async function endSessions(personId: string, exceptId: string | null = null): Promise<void> {
  for (const session of await liveSessions(personId)) {
    if (session.id !== exceptId) await endSession(session);
  }
}

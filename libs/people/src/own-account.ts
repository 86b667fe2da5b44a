import { invalid, unauthenticated } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { requestScope } from '@schakel/access';
import type { DataSource } from 'typeorm';
import { Account } from './account.entity.js';
import { storePassword } from './accounts.js';
import { beyondViewer } from './beyond-viewer.js';
import { Credential } from './credential.entity.js';
import { normalisedEmail } from './email-address.js';
import { LinkPurpose } from './one-time-link.entity.js';
import { requestLink } from './one-time-links.js';
import { hashPassword, isPassword } from './password-hash.js';
import { passwordProblem } from './password-rules.js';
import { endSessions, startSession } from './sessions.js';
import { countAttempt, delayKey, forgive, perAccount, perAddressChange } from './sign-in-delays.js';

/**
 * Changes one's own password. Every session ends, this one too: its token may be known to somebody else; returns the token of a new one.
 * Errors: UNAUTHENTICATED, INVALID `current` or `next`, RATE_LIMITED.
 */
export async function changePassword(dataSource: DataSource, current: string, next: string, userAgent: string | null): Promise<string> {
  const { personId, email } = await confirmPassword(dataSource, current, 'current');
  const problem = passwordProblem(next, email) ?? (next === current ? 'Kies een ander wachtwoord dan u nu hebt.' : null);
  if (problem) throw invalid({ field: 'next', message: problem });
  const passwordHash = await hashPassword(next);
  return beyondViewer(dataSource, 'sign-in', 'changePassword', async () => {
    await storePassword(personId, passwordHash);
    await endSessions(personId);
    return startSession(personId, userAgent);
  });
}

/**
 * Sends a link to a new address; the account keeps its own until that link is used. An address that somebody else has is answered the
 * same, and gets no mail. Errors: UNAUTHENTICATED, INVALID `email` or `password`, RATE_LIMITED.
 */
export async function askNewEmail(dataSource: DataSource, typed: string, password: string): Promise<void> {
  const newEmail = normalisedEmail(typed);
  if (!newEmail) throw invalid({ field: 'email', message: 'Dit is geen e-mailadres. Kijk of er een @ en een punt in staan.' });
  const { personId, email } = await confirmPassword(dataSource, password, 'password');
  if (newEmail === email) throw invalid({ field: 'email', message: 'Dit is al uw e-mailadres.' });
  await beyondViewer(dataSource, 'account-link', 'askNewEmail', async () => {
    await countAttempt(delayKey('address-change', personId), perAddressChange);
    const isTaken = await unit().manager.existsBy(Account, { email: newEmail });
    if (!isTaken) await requestLink(personId, LinkPurpose.CONFIRM_EMAIL, newEmail);
  });
}

/** The signed-in person shows to be that person: an open screen is not enough. Wrong guesses are slowed down per session. */
async function confirmPassword(dataSource: DataSource, password: string, field: string): Promise<{ personId: string; email: string }> {
  const { viewer, sessionId } = requestScope();
  if (!viewer || !sessionId) throw unauthenticated();
  const { personId } = viewer;
  const key = delayKey('browser', sessionId);
  const { account, credential } = await beyondViewer(dataSource, 'sign-in', 'confirmPassword', async () => {
    await countAttempt(key, perAccount);
    const { manager } = unit();
    return { account: await manager.findOneByOrFail(Account, { personId }), credential: await manager.findOneBy(Credential, { personId }) };
  });
  if (!(await isPassword(password, credential?.passwordHash ?? null))) throw invalid({ field, message: 'Dit is niet uw huidige wachtwoord.' });
  await beyondViewer(dataSource, 'sign-in', 'confirmPassword', () => forgive(key));
  return { personId, email: account.email };
}

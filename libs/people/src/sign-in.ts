import { SchakelError } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { requestScope } from '@schakel/access';
import type { DataSource } from 'typeorm';
import { beyondViewer } from './beyond-viewer.js';
import { normalisedEmail } from './email-address.js';
import { isPassword } from './password-hash.js';
import { Session } from './session.entity.js';
import { endSession, noteSignIn, startSession } from './sessions.js';
import { countAttempt, delayKey, forgive, networkOf, perAccount, perNetwork, repeatRefusal, takeBack } from './sign-in-delays.js';
import { hashToken } from './tokens.js';
import { Turnstile } from './turnstile.js';

/** What a request to sign in brings along. */
export interface SignInRequest {
  email: string;
  password: string;
  /** Token of a session that this browser had before, ended or not. */
  formerToken: string | null;
  networkAddress: string | undefined;
  userAgent: string | null;
}

interface Candidate {
  personId: string | null;
  passwordHash: string | null;
  accountKey: string;
  networkKey: string;
}

// Attempts of one network wait for each other in the database: they may not hold all its connections meanwhile.
const door = new Turnstile(4);

/** One answer for an unknown address, a wrong password and an account that has none. */
const wrongCredentials = (): SchakelError => new SchakelError('UNAUTHENTICATED', 'Het e-mailadres of het wachtwoord klopt niet.');

/**
 * Signs somebody in; returns the token of a new session. The attempt is counted first, so that no flood of parallel guesses slips by;
 * hashing is done outside the database's transactions. Errors: UNAUTHENTICATED, RATE_LIMITED.
 */
export async function signIn(dataSource: DataSource, isDemo: boolean, request: SignInRequest): Promise<string> {
  repeatRefusal(networkKeyOf(request));
  if (!request.formerToken) repeatRefusal(emailKeyOf(request));
  const candidate = await door.pass(() => beyondViewer(dataSource, 'sign-in', 'signIn', () => admit(request, isDemo)));
  const { personId, accountKey, networkKey } = candidate;
  const isRight = await isPassword(request.password, candidate.passwordHash);
  if (!isRight || !personId) throw wrongCredentials();
  return beyondViewer(dataSource, 'sign-in', 'signIn', async () => {
    await takeBack(networkKey);
    await forgive(accountKey);
    await endFormerSession();
    await noteSignIn(personId);
    return startSession(personId, request.userAgent);
  });
}

const networkKeyOf = ({ networkAddress }: SignInRequest): string => delayKey('network', networkOf(networkAddress));

const emailKeyOf = ({ email }: SignInRequest): string => delayKey('email', normalisedEmail(email) ?? email);

async function admit(request: SignInRequest, isDemo: boolean): Promise<Candidate> {
  const account = await accountOf(normalisedEmail(request.email), request.formerToken);
  const networkKey = networkKeyOf(request);
  // Who was signed in on this browser before has a count of his own, so that the failures of strangers do not hold him up.
  const accountKey = account?.formerSessionId ? delayKey('browser', account.formerSessionId) : emailKeyOf(request);
  await countAttempt(networkKey, perNetwork);
  await countAttempt(accountKey, perAccount);
  // The demo's passwords are known to all: they open nothing on a site that is no demo (any more).
  const mayEnter = account !== null && account.isActive && (isDemo || !account.isExample);
  return { personId: mayEnter ? account.personId : null, passwordHash: mayEnter ? account.passwordHash : null, accountKey, networkKey };
}

interface KnownAccount {
  personId: string;
  isExample: boolean;
  isActive: boolean;
  passwordHash: string | null;
  /** Session of the same person that this browser had before, ended or not. */
  formerSessionId: string | null;
}

/** One statement for who has an account and who has not, so that its time does not tell them apart. */
async function accountOf(email: string | null, formerToken: string | null): Promise<KnownAccount | null> {
  const rows: KnownAccount[] = await unit().manager.query(
    `select p.id as "personId", p.is_example as "isExample", p.deactivated_at is null as "isActive", c.password_hash as "passwordHash", s.id as "formerSessionId"
       from account a join person p on p.id = a.person_id
       left join credential c on c.person_id = p.id
       left join session s on s.person_id = p.id and s.token_hash = $2
      where a.email = $1`,
    [email, formerToken && hashToken(formerToken)],
  );
  return rows[0] ?? null;
}

async function endFormerSession(): Promise<void> {
  const { sessionId } = requestScope();
  const former = sessionId ? await unit().manager.findOneBy(Session, { id: sessionId }) : null;
  if (former) await endSession(former);
}

/** Ends the session of this request; without one there is nothing to do. */
export async function signOut(dataSource: DataSource): Promise<void> {
  if (requestScope().sessionId) await beyondViewer(dataSource, 'sign-in', 'signOut', endFormerSession);
}

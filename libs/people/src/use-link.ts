import { SchakelError, invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { change } from '@schakel/history';
import { requestScope } from '@schakel/access';
import { QueryFailedError, type DataSource } from 'typeorm';
import { Account } from './account.entity.js';
import { storePassword } from './accounts.js';
import { beyondViewer } from './beyond-viewer.js';
import { normalisedEmail } from './email-address.js';
import { LinkPurpose, OneTimeLink } from './one-time-link.entity.js';
import { detailsOf, linkGone, markUsed, openLink, requestLink, voidLinks, type LinkDetails } from './one-time-links.js';
import { hashPassword } from './password-hash.js';
import { passwordProblem } from './password-rules.js';
import { endSessions } from './sessions.js';
import { countAttempt, delayKey, forgive, networkOf, perNetwork } from './sign-in-delays.js';

/** What a link would do, for the page that asks before it acts. Changes nothing. Errors: NOT_FOUND. */
export const describeLink = (dataSource: DataSource, token: string): Promise<LinkDetails> =>
  beyondViewer(dataSource, 'sign-in', 'describeLink', async () => detailsOf(await openLink(token)));

/** Does what a link is for, once. Errors: NOT_FOUND; INVALID `password`, after which the link still works. */
export async function useLink(dataSource: DataSource, token: string, password: string | null): Promise<void> {
  const { purpose, email } = await describeLink(dataSource, token);
  if (purpose === LinkPurpose.CONFIRM_EMAIL) return confirmEmail(dataSource, token);
  const problem = password ? passwordProblem(password, email) : 'Kies een wachtwoord.';
  if (problem || !password) throw invalid({ field: 'password', message: problem ?? 'Kies een wachtwoord.' });
  const passwordHash = await hashPassword(password);
  await beyondViewer(dataSource, 'sign-in', 'choosePassword', async () => {
    const { personId } = await markUsed(await openLink(token));
    await storePassword(personId, passwordHash);
    const { viewer, sessionId } = requestScope();
    await endSessions(personId, viewer?.personId === personId ? sessionId : null);
    await forgive(delayKey('email', email));
  });
}

const uniqueViolation = '23505';

async function confirmEmail(dataSource: DataSource, token: string): Promise<void> {
  const work = beyondViewer(dataSource, 'sign-in', 'confirmEmail', async () => {
    const { personId, newEmail } = await markUsed(await openLink(token));
    if (!newEmail) throw linkGone();
    const account = await unit().manager.findOneByOrFail(Account, { personId });
    await change(account, account.version, { email: newEmail });
    // A link to the former address must not open the account any more.
    await voidLinks(personId);
  });
  await work.catch((error: unknown) => {
    // Somebody else took the address in the meantime.
    if (error instanceof QueryFailedError && error.driverError.code === uniqueViolation) throw linkGone();
    throw error;
  });
}

const minutesBetweenMails = 5;

/** Sends a link for a new password, if somebody has that address. Tells nobody whether that is so, and never twice within five minutes. */
export async function forgotPassword(dataSource: DataSource, isDemo: boolean, typed: string, networkAddress: string | undefined): Promise<void> {
  const email = normalisedEmail(typed);
  const work = beyondViewer(dataSource, 'account-link', 'forgotPassword', async () => {
    await countAttempt(delayKey('forgot', networkOf(networkAddress)), perNetwork);
    const personId = email ? await personToHelp(email, isDemo) : null;
    if (personId && !(await hasFreshLink(personId))) await requestLink(personId, LinkPurpose.RESET_PASSWORD);
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof SchakelError && error.code === 'RATE_LIMITED')) throw error;
  });
}

/** The row is held, so that two requests at once make one mail. */
async function personToHelp(email: string, isDemo: boolean): Promise<string | null> {
  const rows: { personId: string }[] = await unit().manager.query(
    `select a.person_id as "personId" from account a join person p on p.id = a.person_id
      where a.email = $1 and (not p.is_example or $2) and p.deactivated_at is null for update of a`,
    [email, isDemo],
  );
  return rows[0]?.personId ?? null;
}

const hasFreshLink = (personId: string): Promise<boolean> =>
  unit()
    .manager.createQueryBuilder(OneTimeLink, 'link')
    .where('link.personId = :personId and link.purpose = :purpose and link.usedAt is null', { personId, purpose: LinkPurpose.RESET_PASSWORD })
    .andWhere(`link.createdAt > clock_timestamp() - interval '${minutesBetweenMails} minutes'`)
    .getExists();

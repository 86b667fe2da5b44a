import { unit } from '@schakel/database';
import { change, insert } from '@schakel/history';
import { Account } from './account.entity.js';
import { Credential } from './credential.entity.js';
import { databaseTime } from './database-time.js';
import { normalisedEmail } from './email-address.js';
import { voidLinks } from './one-time-links.js';

/**
 * Gives a person an account; null as hash: a password comes with the invitation. A person who has one keeps it as it is.
 * Runs beyond the viewer (purpose 'seed' or 'account-link').
 */
export async function openAccount(personId: string, email: string, passwordHash: string | null): Promise<Account> {
  const known = await unit().manager.findOneBy(Account, { personId });
  if (known) return known;
  const normalised = normalisedEmail(email);
  if (!normalised) throw new Error('this is no mail address');
  const account = await insert(Account, { personId, email: normalised, lastSignedInAt: null });
  if (passwordHash) await insert(Credential, { personId, passwordHash, changedAt: await databaseTime() });
  return account;
}

/** Sets the password and makes every open link of the person void. Ending sessions is the caller's. */
export async function storePassword(personId: string, passwordHash: string): Promise<void> {
  const changedAt = await databaseTime();
  const credential = await unit().manager.findOneBy(Credential, { personId });
  if (credential) await change(credential, credential.version, { passwordHash, changedAt });
  else await insert(Credential, { personId, passwordHash, changedAt });
  await voidLinks(personId);
}

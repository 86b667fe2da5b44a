import { invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { insert } from '@schakel/history';
import { IsNull } from 'typeorm';
import { Account } from './account.entity.js';
import { openAccount } from './accounts.js';
import { normalisedEmail } from './email-address.js';
import { LinkPurpose } from './one-time-link.entity.js';
import { addLink, issueToken, linkPaths } from './one-time-links.js';
import { Person } from './person.entity.js';
import { PlatformRole, RoleGrant } from './role-grant.entity.js';

/**
 * An invitation for an administrator, to be printed on the screen of who runs the server: no mail goes out. Makes the person, the account
 * and the role as far as they are missing; who has a password chooses a new one with it. Runs beyond the viewer (purpose 'account-link').
 * Returns the token and the path of its page. Errors: INVALID `email` or `name`.
 */
export async function inviteAdministrator(email: string, name: string): Promise<{ token: string; path: string }> {
  const normalised = normalisedEmail(email);
  if (!normalised) throw invalid({ field: 'email', message: 'Geef een geldig e-mailadres.' });
  const account = await unit().manager.findOneBy(Account, { email: normalised });
  const personId = account?.personId ?? (await newPersonWithAccount(normalised, name));
  const role = { personId, role: PlatformRole.ADMINISTRATOR };
  if (!(await unit().manager.existsBy(RoleGrant, { ...role, until: IsNull() }))) {
    await insert(RoleGrant, { ...role, from: unit().moment.day, until: null, grantedById: null });
  }
  const link = await addLink(personId, LinkPurpose.INVITATION);
  const token = await issueToken(link.id);
  return { token, path: `${linkPaths[LinkPurpose.INVITATION]}${token}` };
}

async function newPersonWithAccount(email: string, name: string): Promise<string> {
  if (!name.trim()) throw invalid({ field: 'name', message: 'Geef een naam.' });
  const person = await insert(Person, { name: name.trim().slice(0, 120), isExample: false });
  await openAccount(person.id, email, null);
  return person.id;
}

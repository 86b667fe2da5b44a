import { newId } from '@schakel/kernel';
import type { TestDatabase } from '@schakel/testing';
import { insert } from '@schakel/history';
import { Person, PlatformRole, RoleGrant, hashPassword, openAccount } from './index.js';

// Each inserts in the unit of work around it, whose role must be allowed to: the purpose 'seed', or an administrator.

export const aPerson = (overrides: Partial<Person> = {}): Promise<Person> => insert<Person>(Person, { name: 'Voorbeeldpersoon', isExample: false, ...overrides });

export const aRole = (personId: string, role: PlatformRole = PlatformRole.ADMINISTRATOR): Promise<RoleGrant> =>
  insert<RoleGrant>(RoleGrant, { personId, role, from: '2022-01-01', until: null });

/** The password of every account made here. */
export const specPassword = 'vier losse woorden samen';

/** Somebody who can sign in; in the network, as who holds a role is. */
export async function aSignInPerson(email = `${newId()}@organisatie.example`, overrides: Partial<Person> = {}): Promise<{ person: Person; email: string }> {
  const person = await aPerson(overrides);
  await aRole(person.id, PlatformRole.NATIONAL_COORDINATOR);
  await openAccount(person.id, email, await hashPassword(specPassword));
  return { person, email };
}

/** Makes every wait that was imposed a minute longer, so that a slow computer does not sit it out. */
export const stretchWaits = (db: TestDatabase): Promise<void> =>
  db.tamper(`update sign_in_delay set next_attempt_at = next_attempt_at + interval '1 minute' where next_attempt_at > last_failed_at + interval '1 second'`);

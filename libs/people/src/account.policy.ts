import { isAdministrator, ownRow, secure } from '@schakel/database';
import { onlyFor, recorded } from '@schakel/history';
import { Account } from './account.entity.js';
import { Credential } from './credential.entity.js';

// Accounts are made and changed only by sign-in work, beyond any viewer; so nothing but reading is given here.
secure(Account, { select: `${ownRow()} or ${isAdministrator}` });
recorded(Account, { subject: (account) => account.personId, readability: (account) => onlyFor(account.personId) });

secure(Credential, { select: 'false' });
recorded(Credential, {
  subject: (credential) => credential.personId,
  readability: (credential) => onlyFor(credential.personId),
  leaveOut: ['passwordHash'],
});

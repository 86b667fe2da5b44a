import { isAdministrator, ownRow, secure } from '@schakel/database';
import { onlyFor, recorded } from '@schakel/history';
import { Account } from './account.entity.js';
import { Credential } from './credential.entity.js';

// One's own address changes by sign-in work, beyond the viewer; the administrator gives and corrects addresses.
secure(Account, { select: `${ownRow()} or ${isAdministrator}`, insert: isAdministrator, update: isAdministrator, updateColumns: ['email', 'version'] });
recorded(Account, {
  subject: (account) => account.personId,
  readability: (account) => onlyFor(account.personId),
  isAdministrative: true,
  leaveOut: ['lastSignedInAt'],
});

secure(Credential, { select: 'false' });
recorded(Credential, {
  subject: (credential) => credential.personId,
  readability: (credential) => onlyFor(credential.personId),
  leaveOut: ['passwordHash'],
});

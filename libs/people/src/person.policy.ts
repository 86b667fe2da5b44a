import { inNetwork, isAdministrator, ownRow, secure } from '@schakel/database';
import { act } from '@schakel/access';
import { recorded } from '@schakel/history';
import { Person } from './person.entity.js';

secure(Person, { select: `${inNetwork} or ${ownRow('id')}`, insert: isAdministrator, update: `${ownRow('id')} or ${isAdministrator}` });
// Who takes no part any more sees nothing from then on: the open pages are told.
recorded(Person, { decidesSight: true });

export const renameMyself = act<{ personId: string }>(
  'people.rename-myself',
  'U kunt alleen uw eigen naam wijzigen.',
  (viewer, { personId }) => viewer.personId === personId,
);

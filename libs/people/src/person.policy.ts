import { inNetwork, isAdministrator, ownRow, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { Person } from './person.entity.js';

secure(Person, { select: `${inNetwork} or ${ownRow('id')}`, insert: isAdministrator, update: `${ownRow('id')} or ${isAdministrator}` });
recorded(Person);

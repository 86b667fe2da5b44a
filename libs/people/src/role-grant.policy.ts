import { inNetwork, isAdministrator, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { RoleGrant } from './role-grant.entity.js';

// Who holds a role is no secret inside the network.
secure(RoleGrant, { select: inNetwork, insert: isAdministrator, update: isAdministrator, delete: isAdministrator });
recorded(RoleGrant, { decidesSight: true, subject: (grant) => grant.personId });

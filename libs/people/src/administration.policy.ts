import type { Viewer } from '@schakel/database';
import { act } from '@schakel/access';

// People, roles and invitations are the administrator's (domain.md, 'who does what').
const byAdministrator = 'Dit doet de beheerder.';
const administers = ({ isAdministrator }: Viewer, _facts: undefined): boolean => isAdministrator;

export const mayReadPeople = act('people.read-register', byAdministrator, administers);
export const mayAddPerson = act('people.add', byAdministrator, administers);
export const mayChangePerson = act('people.change', byAdministrator, administers);
export const mayInvite = act('people.invite', byAdministrator, administers);
export const mayDeactivate = act('people.deactivate', byAdministrator, administers);
export const mayGrantRole = act('people.grant-role', byAdministrator, administers);
export const mayReviewAccess = act('people.review-access', byAdministrator, administers);

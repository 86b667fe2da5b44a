import type { Viewer } from '@schakel/database';
import { renameMyself } from './person.policy.js';
import { revokeOtherSessions, revokeSession } from './session.policy.js';

const viewer = (personId: string, isAdministrator = false): Viewer => ({
  personId, isInNetwork: true, isAdministrator, isNationalCoordinator: false, organisationIds: [], bodyIds: [], ownBodyIds: [], clearedBodyIds: [], functions: [],
});

describe.each([renameMyself, revokeSession, revokeOtherSessions])('$name', (act) => {
  it('is for the person whose it is, and for no administrator', () => {
    expect(act.allows(viewer('a'), { personId: 'a' })).toBe(true);
    expect(act.allows(viewer('b'), { personId: 'a' })).toBe(false);
    expect(act.allows(viewer('b', true), { personId: 'a' })).toBe(false);
  });
});

import { defectsOf, isPromising } from './action-defects.js';
import { Acceptance, ActionDefect, ActionState, DueKind, PartyRole } from './action-item.enums.js';

const lead = { isLead: true, hasEnded: false, isReachable: true };
const sound = { state: ActionState.OPEN, dueKind: DueKind.DATE, ownerEnded: false, promising: [lead] };

describe('the defects of an action', () => {
  it.each([
    ['none for a promise with an address', {}, []],
    ['no trekker', { promising: [{ ...lead, isLead: false }] }, [ActionDefect.NO_LEAD]],
    ['nobody at all', { promising: [] }, [ActionDefect.NO_LEAD]],
    ['no date', { dueKind: DueKind.NOT_AGREED }, [ActionDefect.NO_DUE]],
    ['nothing for every year', { dueKind: DueKind.YEARLY }, []],
    ['nothing for a meeting', { dueKind: DueKind.MEETING }, []],
    ['an owner that ended', { ownerEnded: true }, [ActionDefect.OWNER_BODY_ENDED]],
    ['an executor that ended', { promising: [lead, { ...lead, isLead: false, hasEnded: true }] }, [ActionDefect.EXECUTOR_ENDED]],
    ['nobody to reach', { promising: [lead, { ...lead, isReachable: false }] }, [ActionDefect.NOBODY_REACHABLE]],
    ['all at once', { dueKind: DueKind.NOT_AGREED, ownerEnded: true, promising: [{ isLead: false, hasEnded: true, isReachable: false }] }, Object.values(ActionDefect)],
  ])('are %s', (_what, findings, defects) => {
    expect(defectsOf({ ...sound, ...findings })).toEqual(defects);
  });

  it.each(Object.values(ActionState))('are sought while it binds: %s', (state) => {
    const isSought = [ActionState.OPEN, ActionState.REPORTED_DONE, ActionState.SLEEPING, ActionState.WAITING].includes(state);
    expect(defectsOf({ ...sound, state, promising: [] })).toEqual(isSought ? [ActionDefect.NO_LEAD] : []);
  });
});

it.each([
  [PartyRole.LEAD, Acceptance.PENDING, true],
  [PartyRole.EXECUTOR, Acceptance.ACCEPTED, true],
  [PartyRole.LEAD, Acceptance.DECLINED, false],
  [PartyRole.CONSULTED, Acceptance.ACCEPTED, false],
  [PartyRole.COUNTERPART, Acceptance.ACCEPTED, false],
])('a party that is %s and %s promises: %s', (role, acceptance, expected) => {
  expect(isPromising({ role, acceptance })).toBe(expected);
});

import type { BodyFunctionName, Viewer } from '@schakel/database';
import { ActionAct, actsForParty, actsOnAction } from './action-acts.js';
import { Acceptance, ActionState } from './action-item.enums.js';
import { mayAddAction, type ActionFacts } from './action-item.policy.js';

const own = 'the owner body';
const aboveOwn = 'the body above it';
const elsewhere = 'another body';

const viewer = (personId: string, functions: [string, BodyFunctionName][] = [], more: Partial<Viewer> = {}): Viewer => ({
  personId, isInNetwork: true, isAdministrator: false, isNationalCoordinator: false, organisationIds: [], bodyIds: [], clearedBodyIds: [], ...more,
  functions: functions.map(([bodyId, kind]) => ({ bodyId, kind })), ownBodyIds: more.ownBodyIds ?? functions.map(([bodyId]) => bodyId),
});

const people: Record<string, Viewer> = {
  secretary: viewer('secretary', [[own, 'SECRETARY']]),
  chair: viewer('chair', [[own, 'CHAIR']]),
  regie: viewer('regie', [[own, 'REGIE']]),
  'holder of the invitation': viewer('inviter', [[own, 'INVITATION']]),
  member: viewer('member', [], { ownBodyIds: [own] }),
  lead: viewer('lead'),
  executor: viewer('executor'),
  'chair who executes': viewer('executor', [[own, 'CHAIR']]),
  'chair who leads': viewer('lead', [[own, 'CHAIR']]),
  'chair above': viewer('above', [[aboveOwn, 'CHAIR']]),
  'secretary above': viewer('secretary above', [[aboveOwn, 'SECRETARY']]),
  'chair elsewhere': viewer('elsewhere', [[elsewhere, 'CHAIR'], [elsewhere, 'REGIE'], [elsewhere, 'SECRETARY']]),
  coordinator: viewer('coordinator', [], { isNationalCoordinator: true }),
  administrator: viewer('administrator', [], { isAdministrator: true }),
  'anybody in the network': viewer('anybody'),
  'anybody outside it': viewer('guest', [], { isInNetwork: false }),
};

const facts: ActionFacts = { bodyId: own, aboveId: aboveOwn, isOwnerActor: false, leadPersonIds: ['lead'], executingPersonIds: ['lead', 'executor'] };

const table = (of: (viewer: Viewer) => string[]): string[] =>
  Object.entries(people).flatMap(([who, person]) => {
    const acts = of(person);
    return acts.length > 0 ? [`${who}: ${acts.join(' ')}`] : [];
  });

const acts = (state: ActionState, known = facts, hasOpenRequest = false) => table((person) => actsOnAction(person, { state }, known, hasOpenRequest).filter((act) => act !== ActionAct.COMMENT));

describe('who may do what with an action', () => {
  it('that is open', () => {
    expect(acts(ActionState.OPEN)).toEqual([
      'secretary: EDIT ASSIGN SET_DUE',
      'chair: EDIT ASSIGN SET_DUE WITHDRAW',
      'regie: EDIT ASSIGN SET_DUE WITHDRAW',
      'lead: REPORT_DONE ASK_DUE',
      'chair who executes: EDIT ASSIGN SET_DUE',
      'chair who leads: EDIT ASSIGN SET_DUE REPORT_DONE ASK_DUE',
    ]);
  });

  it('of which another date is asked: the receiver rules, and never who executes it', () => {
    expect(acts(ActionState.OPEN, facts, true)).toEqual([
      'secretary: EDIT ASSIGN SET_DUE',
      'chair: EDIT ASSIGN SET_DUE WITHDRAW ANSWER_DUE',
      'regie: EDIT ASSIGN SET_DUE WITHDRAW ANSWER_DUE',
      'lead: REPORT_DONE',
      'chair who executes: EDIT ASSIGN SET_DUE',
      'chair who leads: EDIT ASSIGN SET_DUE REPORT_DONE',
    ]);
  });

  it('that was reported done: chair or regie confirm, and never who executes it', () => {
    expect(acts(ActionState.REPORTED_DONE).filter((line) => /CONFIRM_DONE|SEND_BACK/.test(line))).toEqual([
      'chair: EDIT ASSIGN SET_DUE WITHDRAW CONFIRM_DONE SEND_BACK',
      'regie: EDIT ASSIGN SET_DUE WITHDRAW CONFIRM_DONE SEND_BACK',
    ]);
  });

  it('that the owner body does itself: the body above confirms', () => {
    expect(acts(ActionState.REPORTED_DONE, { ...facts, isOwnerActor: true }).filter((line) => line.includes('CONFIRM_DONE'))).toEqual(['chair above: WITHDRAW CONFIRM_DONE SEND_BACK']);
    expect(acts(ActionState.REPORTED_DONE, { ...facts, isOwnerActor: true, aboveId: null }).filter((line) => line.includes('CONFIRM_DONE'))).toEqual([]);
  });

  it('that is proposed', () => {
    expect(acts(ActionState.PROPOSED)).toEqual([
      'secretary: EDIT ASSIGN SET_DUE JUDGE_PROPOSAL',
      'chair: EDIT ASSIGN SET_DUE WITHDRAW JUDGE_PROPOSAL',
      'regie: EDIT ASSIGN SET_DUE WITHDRAW JUDGE_PROPOSAL',
      'chair who executes: EDIT ASSIGN SET_DUE JUDGE_PROPOSAL',
      'chair who leads: EDIT ASSIGN SET_DUE JUDGE_PROPOSAL',
    ]);
  });

  it('that sleeps or waits: nobody reports it done', () => {
    for (const state of [ActionState.SLEEPING, ActionState.WAITING]) expect(acts(state).filter((line) => /REPORT_DONE|ASK_DUE/.test(line))).toEqual([]);
  });

  it.each([ActionState.DONE, ActionState.WITHDRAWN])('that is %s: nothing but talk', (state) => {
    expect(acts(state, facts, true)).toEqual([]);
    expect(table((person) => actsOnAction(person, { state }, facts, false))).toEqual(Object.keys(people).filter((who) => who !== 'anybody outside it').map((who) => `${who}: COMMENT`));
  });

  it('that does not exist yet: who is of the body adds it', () => {
    expect(table((person) => (mayAddAction.allows(person, { bodyId: own }) ? ['ADD'] : []))).toEqual(
      ['secretary', 'chair', 'regie', 'holder of the invitation', 'member', 'chair who executes', 'chair who leads'].map((who) => `${who}: ADD`),
    );
  });
});

describe('who may do what for a party', () => {
  const party = (state: ActionState, acceptance: Acceptance) => table((person) => actsForParty(person, { state }, facts, { acceptance }, { personIds: ['executor'] }));
  const stewards = ['secretary: NAME_CONTACT', 'chair: NAME_CONTACT', 'regie: NAME_CONTACT'];

  it.each([
    [Acceptance.PENDING, 'ACCEPT DECLINE NAME_CONTACT REPORT_PROGRESS'],
    [Acceptance.ACCEPTED, 'DECLINE NAME_CONTACT REPORT_PROGRESS'],
    [Acceptance.DECLINED, 'ACCEPT NAME_CONTACT'],
  ])('that said %s', (acceptance, expected) => {
    expect(party(ActionState.OPEN, acceptance)).toEqual([...stewards, `executor: ${expected}`, `chair who executes: ${expected}`, 'chair who leads: NAME_CONTACT']);
  });

  it('in a proposal: its contact can be named, the rest waits', () => {
    expect(party(ActionState.PROPOSED, Acceptance.PENDING)).toEqual([...stewards, 'executor: NAME_CONTACT', 'chair who executes: NAME_CONTACT', 'chair who leads: NAME_CONTACT']);
  });

  it.each([ActionState.DONE, ActionState.WITHDRAWN])('in an action that is %s: nothing', (state) => {
    expect(party(state, Acceptance.PENDING)).toEqual([]);
  });
});

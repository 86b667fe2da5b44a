import { registerEnumType } from '@nestjs/graphql';
import type { Viewer } from '@schakel/database';
import type { ActionItem } from './action-item.entity.js';
import { Acceptance, ActionState, runningStates, unfinishedStates } from './action-item.enums.js';
import {
  mayAdoptAction, mayAnswerDue, mayAskDue, mayAssignAction, mayComment, mayConfirmDone, mayEditAction, mayNameContact, mayReportDone,
  maySendBack, maySetDue, maySpeakForParty, mayWithdrawAction, type ActionFacts, type PartyFacts,
} from './action-item.policy.js';
import type { ActionParty } from './action-party.entity.js';

/** What a viewer may do with an action now. */
export enum ActionAct {
  EDIT = 'EDIT',
  ASSIGN = 'ASSIGN',
  SET_DUE = 'SET_DUE',
  WITHDRAW = 'WITHDRAW',
  COMMENT = 'COMMENT',
  REPORT_DONE = 'REPORT_DONE',
  CONFIRM_DONE = 'CONFIRM_DONE',
  SEND_BACK = 'SEND_BACK',
  ASK_DUE = 'ASK_DUE',
  ANSWER_DUE = 'ANSWER_DUE',
  JUDGE_PROPOSAL = 'JUDGE_PROPOSAL',
}

/** What a viewer may do for a party in an action now. */
export enum PartyAct {
  ACCEPT = 'ACCEPT',
  DECLINE = 'DECLINE',
  NAME_CONTACT = 'NAME_CONTACT',
  REPORT_PROGRESS = 'REPORT_PROGRESS',
}
registerEnumType(ActionAct, { name: 'ActionAct' });
registerEnumType(PartyAct, { name: 'PartyAct' });

type States = readonly ActionState[];

const unfinished: States = unfinishedStates;
const alive: States = [ActionState.PROPOSED, ...unfinishedStates];
const running: States = runningStates;
const every: States = Object.values(ActionState);

/** Each act: in which states it has a meaning, and the policy that the mutation asks. */
const actionActs: Record<ActionAct, { states: States; allows: (viewer: Viewer, facts: ActionFacts) => boolean }> = {
  [ActionAct.EDIT]: { states: alive, allows: mayEditAction.allows },
  [ActionAct.ASSIGN]: { states: alive, allows: mayAssignAction.allows },
  [ActionAct.SET_DUE]: { states: alive, allows: maySetDue.allows },
  [ActionAct.WITHDRAW]: { states: alive, allows: mayWithdrawAction.allows },
  [ActionAct.COMMENT]: { states: every, allows: mayComment.allows },
  [ActionAct.REPORT_DONE]: { states: running, allows: mayReportDone.allows },
  [ActionAct.CONFIRM_DONE]: { states: [ActionState.REPORTED_DONE], allows: mayConfirmDone.allows },
  [ActionAct.SEND_BACK]: { states: [ActionState.REPORTED_DONE], allows: maySendBack.allows },
  [ActionAct.ASK_DUE]: { states: running, allows: mayAskDue.allows },
  [ActionAct.ANSWER_DUE]: { states: alive, allows: mayAnswerDue.allows },
  [ActionAct.JUDGE_PROPOSAL]: { states: [ActionState.PROPOSED], allows: mayAdoptAction.allows },
};

/** The acts that would not be refused, so that the web app offers no dead ends. A request for another date is open or it is not. */
export function actsOnAction(viewer: Viewer, action: Pick<ActionItem, 'state'>, facts: ActionFacts, hasOpenRequest: boolean): ActionAct[] {
  return Object.values(ActionAct).filter((act) => {
    if (act === ActionAct.ASK_DUE && hasOpenRequest) return false;
    if (act === ActionAct.ANSWER_DUE && !hasOpenRequest) return false;
    return actionActs[act].states.includes(action.state) && actionActs[act].allows(viewer, facts);
  });
}

/** The acts for one party that would not be refused. */
export function actsForParty(viewer: Viewer, action: Pick<ActionItem, 'state'>, facts: ActionFacts, { acceptance }: Pick<ActionParty, 'acceptance'>, party: PartyFacts): PartyAct[] {
  const speaks = maySpeakForParty.allows(viewer, party) && unfinished.includes(action.state);
  const may: Record<PartyAct, boolean> = {
    [PartyAct.ACCEPT]: speaks && acceptance !== Acceptance.ACCEPTED,
    [PartyAct.DECLINE]: speaks && acceptance !== Acceptance.DECLINED,
    [PartyAct.NAME_CONTACT]: alive.includes(action.state) && mayNameContact.allows(viewer, { ...facts, ...party }),
    [PartyAct.REPORT_PROGRESS]: speaks && acceptance !== Acceptance.DECLINED,
  };
  return Object.values(PartyAct).filter((act) => may[act]);
}

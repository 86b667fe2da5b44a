import { anyViewer, readable, secure, type Viewer } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { ActionItem } from './action-item.entity.js';
import { ActionParty } from './action-party.entity.js';
import { ActionComment, ActionDependency, DueRequest, ProgressUpdate } from './action-records.entity.js';

// See: netwerk by default, settable; besides the level the persons of every party in it, of bodies it was escalated to, and its creator.
for (const entity of [ActionItem, ActionParty, ProgressUpdate, ActionComment, DueRequest, ActionDependency]) {
  secure<object>(entity, { select: readable, insert: anyViewer, update: readable, delete: entity === ActionParty || entity === ActionDependency ? readable : 'false' });
}
recorded(ActionItem, { leaveOut: ['sortKey', 'createdAt', 'createdById', 'standingPartyId', 'lastWordAt', 'dueLapsedAt', 'provenance'] });
for (const entity of [ActionParty, ProgressUpdate, ActionComment, DueRequest, ActionDependency]) {
  recorded<{ actionId: string }>(entity, { subject: (row) => row.actionId, leaveOut: ['actionId', 'position', 'at', 'lastWordAt', 'mentionedIds'] as never });
}

/** Facts about one action that the policies need. */
export interface ActionFacts {
  bodyId: string;
  /** The body above the owner on the ladder: it confirms where the owner itself is the actor. */
  aboveId: string | null;
  isOwnerActor: boolean;
  /** Persons who can speak for the trekker. */
  leadPersonIds: readonly string[];
  /** Persons who can speak for the trekker or a mede-uitvoerder: they never confirm. */
  executingPersonIds: readonly string[];
}

/** Facts about one party in an action: who can speak for it now. */
export interface PartyFacts {
  personIds: readonly string[];
}

const steers = (viewer: Viewer, bodyId: string): boolean => holdsFunction(viewer, bodyId, 'SECRETARY', 'CHAIR', 'REGIE');

/** Chair or regie of the owner body, never who executes it; where the body itself is the actor, of the body above. */
function rules(viewer: Viewer, facts: ActionFacts): boolean {
  const judge = facts.isOwnerActor ? facts.aboveId : facts.bodyId;
  return judge !== null && holdsFunction(viewer, judge, 'CHAIR', 'REGIE') && !facts.executingPersonIds.includes(viewer.personId);
}

const steering = 'Dit doet de secretaris, de voorzitter of de regiehouder van het overleg waar de actie onder valt.';
const ruling = 'Dit doet de voorzitter of de regiehouder van het overleg waar de actie onder valt, en nooit wie de actie zelf uitvoert.';
const leading = 'Dit doet de trekker van de actie.';

export const mayAddAction = act('actions.add', 'Alleen leden van dit overleg kunnen hier een actie toevoegen of voorstellen.', (viewer, facts: { bodyId: string }) =>
  viewer.ownBodyIds.includes(facts.bodyId));

/** Without it an added action is a proposal. */
export const mayAdoptAction = act('actions.judge-proposal', steering, (viewer, facts: { bodyId: string }) => steers(viewer, facts.bodyId));

export const mayEditAction = act('actions.edit', steering, (viewer, facts: ActionFacts) => steers(viewer, facts.bodyId));

export const mayAssignAction = act('actions.assign', steering, (viewer, facts: ActionFacts) => steers(viewer, facts.bodyId));

export const maySetDue = act('actions.set-due', steering, (viewer, facts: ActionFacts) => steers(viewer, facts.bodyId));

/** Ruled too: who executes cannot withdraw his own promise instead of having it confirmed (domain.md, rule 2). */
export const mayWithdrawAction = act('actions.withdraw', ruling, rules);

export const mayReportDone = act('actions.report-done', leading, (viewer, facts: ActionFacts) => facts.leadPersonIds.includes(viewer.personId));

export const mayConfirmDone = act('actions.confirm-done', ruling, rules);

export const maySendBack = act('actions.send-back', ruling, rules);

export const mayAskDue = act('actions.ask-due', leading, (viewer, facts: ActionFacts) => facts.leadPersonIds.includes(viewer.personId));

export const mayAnswerDue = act('actions.answer-due', ruling, rules);

export const maySpeakForParty = act('actions.speak-for-party', 'Dit doet de contactpersoon van deze partij, of anders wie namens haar aan tafel zit of voor haar werkt.',
  (viewer, facts: PartyFacts) => facts.personIds.includes(viewer.personId));

export const mayNameContact = act('actions.name-contact', 'Dit doet wie namens deze partij spreekt, of de secretaris, voorzitter of regiehouder van het overleg.',
  (viewer, facts: PartyFacts & Pick<ActionFacts, 'bodyId'>) => facts.personIds.includes(viewer.personId) || steers(viewer, facts.bodyId));

/** Whoever may see an action may ask and answer under it. */
export const mayComment = act('actions.comment', 'U mag hier niet reageren.', (viewer, _facts: ActionFacts) => viewer.isInNetwork);

import { conflict, notFound } from '@schakel/kernel';
import { readabilityOf, unit, type Readability } from '@schakel/database';
import { forgetLoaded } from '@schakel/graphql';
import { loadActionFacts, loadPartyPersons } from './action-facts.js';
import { ActionItem } from './action-item.entity.js';
import { ActionState } from './action-item.enums.js';
import type { ActionFacts, PartyFacts } from './action-item.policy.js';
import { ActionParty } from './action-party.entity.js';
import { standingOf } from './standing.js';

/** An action with the facts for its policies, locked: two people at once do their acts one after the other. Errors: NOT_FOUND. */
export async function lockAction(id: string): Promise<{ action: ActionItem; facts: ActionFacts }> {
  const action = await unit().manager.findOne(ActionItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!action) throw notFound();
  return { action, facts: await factsOf(action) };
}

/** A party with its action, locked before the party is read: somebody may just have changed it. Errors: NOT_FOUND. */
export async function lockParty(partyId: string): Promise<{ action: ActionItem; party: ActionParty }> {
  const { manager } = unit();
  const action = await manager.createQueryBuilder(ActionItem, 'item')
    .where('item.id = (select action_id from action_party where id = :partyId)', { partyId }).setLock('pessimistic_write').getOne();
  const party = action && (await manager.findOneBy(ActionParty, { id: partyId }));
  if (!party) throw notFound();
  return { action, party };
}

/** What policies ask about an action that was loaded. Errors: NOT_FOUND. */
export async function factsOf(action: ActionItem): Promise<ActionFacts> {
  const facts = (await loadActionFacts([action.id])).get(action.id);
  if (!facts) throw notFound();
  return facts;
}

/** Who can speak for a party that was loaded. */
export const speakersFor = async (party: ActionParty): Promise<PartyFacts> => ({
  personIds: ((await loadPartyPersons([party.id])).get(party.id) ?? []).map(({ personId }) => personId),
});

const ended: readonly ActionState[] = [ActionState.DONE, ActionState.WITHDRAWN];

/** Errors: CONFLICT ACTION_ENDED for an action that is done or withdrawn. */
export function mustBeAlive(action: ActionItem): void {
  if (ended.includes(action.state)) throw conflict('ACTION_ENDED', 'Deze actie is al afgerond of ingetrokken.', { state: action.state });
}

/** Errors: CONFLICT WRONG_STATE when the act does not fit the state the action is in. */
export function mustBeIn(action: ActionItem, states: readonly ActionState[], message: string): void {
  if (!states.includes(action.state)) throw conflict('WRONG_STATE', message, { state: action.state });
}

/** The columns that a row under this action copies from it. */
export const underAction = (action: ActionItem): Readability & { actionId: string } => ({ actionId: action.id, ...readabilityOf(action) });

/** Keeps the derived standing of an action. Derived, so without version or history: the party's word has its own. */
export async function keepStanding(action: ActionItem): Promise<void> {
  const parties = await unit().manager.find(ActionParty, { where: { actionId: action.id } });
  const kept = standingOf(parties);
  Object.assign(action, kept);
  await unit().manager.update(ActionItem, { id: action.id }, kept);
}

/** The action as it now is, with nothing of before left in the loaders. */
export async function asItIsNow(action: ActionItem): Promise<ActionItem> {
  forgetLoaded();
  return unit().manager.findOneByOrFail(ActionItem, { id: action.id });
}

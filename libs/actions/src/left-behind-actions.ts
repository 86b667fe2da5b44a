import { conflict, forbidden } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { ActionItem } from './action-item.entity.js';
import { ActionState, unfinishedStates } from './action-item.enums.js';
import { keepStanding, lockAction, mustBeAlive } from './load-action.js';
import { spreadReadability } from './readers.js';
import { wakeDependents } from './wake-dependents.js';

/** A proposal too: somebody waits for a word on it. */
const leftStates = [...unfinishedStates, ActionState.PROPOSED];

const leftBehind = (action: ActionItem): LeftBehind => ({
  id: action.id, number: action.number, title: action.title, path: `/acties/${encodeURIComponent(action.number)}`, readability: readabilityOf(action),
});

async function openOf(bodyId: string): Promise<LeftBehind[]> {
  const actions = await unit().manager.find(ActionItem, { where: { bodyId, state: In(leftStates) }, order: { sortKey: 'ASC' } });
  return actions.map(leftBehind);
}

async function wordsOf(ids: readonly string[]): Promise<Map<string, LeftBehind>> {
  const actions = await unit().manager.findBy(ActionItem, { id: In([...ids]) });
  return new Map(actions.map((action) => [action.id, leftBehind(action)]));
}

async function end(id: string, reason: string): Promise<void> {
  const { action, facts } = await lockAction(id);
  mustBeAlive(action);
  // As everywhere: who executes cannot withdraw his own promise (domain.md, rule 2).
  if (facts.executingPersonIds.includes(unit().viewer.personId)) throw forbidden(`U voert actie ${action.number} zelf uit. Laat een ander beslissen of die ophoudt.`);
  await change(action, action.version, { state: ActionState.WITHDRAWN, closingReason: reason });
  await keepStanding(action);
  await wakeDependents(action);
}

handOverContributions.add('ACTION', {
  words: ['actie', 'acties'],
  openOf,
  wordsOf,
  async moveTo(id, successor) {
    const { action } = await lockAction(id);
    if (action.bodyId === successor.id) return;
    if (action.state === ActionState.DONE || action.state === ActionState.WITHDRAWN) throw conflict('ACTION_ENDED', `Actie ${action.number} is intussen afgerond of ingetrokken.`);
    await change(action, action.version, { bodyId: successor.id });
    await spreadReadability(action);
  },
  end,
  partiesOf: (ids) => unit().manager.query(
    `select distinct action_id as id, organisation_id as "organisationId" from action_party
      where action_id = any ($1::uuid[]) and organisation_id is not null and role in ('LEAD', 'EXECUTOR') and acceptance <> 'DECLINED'`, [[...ids]]),
});

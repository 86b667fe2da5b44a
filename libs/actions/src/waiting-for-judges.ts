import { inWords } from '@schakel/kernel';
import { unit, type Viewer } from '@schakel/database';
import { mustSee } from '@schakel/graphql';
import { waitingContributions, type WaitingItem } from '@schakel/people';
import type { SelectQueryBuilder } from 'typeorm';
import { loadActionFacts } from './action-facts.js';
import { ActionItem } from './action-item.entity.js';
import { ActionState } from './action-item.enums.js';
import { mayAnswerDue, mayConfirmDone, type ActionFacts } from './action-item.policy.js';
import { unfinishedSql } from './action-item.sql.js';
import { DueRequest } from './action-records.entity.js';
import { longestList } from './lists.js';
import { waitingUnder } from './waiting-item.js';

/** Bodies where the viewer could be the one who rules; the policy says whether he is. */
const judged = (viewer: Viewer): string[] => viewer.functions.filter(({ kind }) => kind === 'CHAIR' || kind === 'REGIE').map(({ bodyId }) => bodyId);

/** Rows under the bodies where the viewer could rule: his own, and those right below, where the body below is itself the actor. */
const underJudged = <T extends ActionItem | DueRequest>(query: SelectQueryBuilder<T>): SelectQueryBuilder<T> =>
  query
    .andWhere(`(${query.alias}.body_id = any(:judged) or ${query.alias}.body_id in (select id from body where above_id = any(:judged)))`, { judged: judged(unit().viewer) })
    .limit(longestList);

/** Of those rows the ones on which the policy lets the viewer rule. */
async function ruledByViewer<T>(rows: T[], actionId: (row: T) => string, rules: (viewer: Viewer, facts: ActionFacts) => boolean): Promise<T[]> {
  const facts = await loadActionFacts(rows.map(actionId));
  return rows.filter((row) => {
    const known = facts.get(actionId(row));
    return known !== undefined && rules(unit().viewer, known);
  });
}

async function reportedDone(): Promise<WaitingItem[]> {
  if (judged(unit().viewer).length === 0) return [];
  const query = unit().manager.createQueryBuilder(ActionItem, 'item').where('item.state = :reported', { reported: ActionState.REPORTED_DONE }).orderBy('item.sortKey');
  const actions = await ruledByViewer(await underJudged(query).getMany(), (action) => action.id, mayConfirmDone.allows);
  return actions.map((action) => waitingUnder(action, { kind: 'CONFIRM_DONE', id: action.id, title: 'Is dit klaar? De trekker zegt van wel.' }));
}

async function datesAsked(): Promise<WaitingItem[]> {
  if (judged(unit().viewer).length === 0) return [];
  const query = unit()
    .manager.createQueryBuilder(DueRequest, 'request')
    .where(`request.answer is null and request.action_id in (select id from action_item where state in (${unfinishedSql}))`)
    .orderBy('request.at');
  const requests = await ruledByViewer(await underJudged(query).getMany(), (request) => request.actionId, mayAnswerDue.allows);
  return Promise.all(
    requests.map(async (request) => {
      const title = `Mag dit later klaar? Gevraagd is ${inWords(request.requestedOn)}.`;
      return waitingUnder(await mustSee(ActionItem, request.actionId), { kind: 'ANSWER_DUE_REQUEST', id: request.id, title, since: request.at });
    }),
  );
}

waitingContributions.add('actions: reported done', reportedDone);
waitingContributions.add('actions: dates asked', datesAsked);

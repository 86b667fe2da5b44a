import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { bold, paragraph } from '@schakel/print';
import { unit } from '@schakel/database';
import { Body } from '@schakel/bodies';
import { AgendaItem, AgendaOfferReason, AgendaPurpose, agendaContributions, agendaItemContents, type AgendaOffer, type AgendaOrigin, type Meeting } from '@schakel/meetings';
import { In } from 'typeorm';
import { ActionItem } from './action-item.entity.js';
import { ActionKind } from './action-item.enums.js';
import { unfinishedSql } from './action-item.sql.js';
import { actionRows } from './actions-in-print.js';
import { listed, longestList } from './lists.js';

export const commitmentsKind = 'COMMITMENTS';

const openThere = `
  select body.id as "parentId", found.id from body
   cross join lateral (
     select item.id from action_item item
      where item.body_id = body.id and item.kind = '${ActionKind.COMMITMENT}' and item.state in (${unfinishedSql})
      order by item.due_on nulls last, item.sort_key, item.id limit ${longestList}) found
   where body.id = any ($1::uuid[])`;

/** What was promised at the table of a body and is not done, the first due first; as far as the viewer may see it. Batched. */
const openCommitments = (bodyId: string): Promise<ActionItem[]> => listed({ name: 'open commitments of bodies', entity: ActionItem, sql: openThere }, bodyId);

/** One list to a meeting, as long as something on it is open. */
async function offersFor({ bodyId, level }: Meeting): Promise<AgendaOffer[]> {
  const body = await unit().manager.findOneBy(Body, { id: bodyId });
  if (!body || (await openCommitments(bodyId)).length === 0) return [];
  return [{ kind: commitmentsKind, id: bodyId, number: body.code, title: 'Lijst van toezeggingen', level, reason: AgendaOfferReason.STANDING_LIST, on: null, purpose: AgendaPurpose.DISCUSSION }];
}

async function originsOf(ids: readonly string[]): Promise<Map<string, AgendaOrigin>> {
  const bodies = await unit().manager.findBy(Body, { id: In([...ids]) });
  return new Map(bodies.map(({ id, code, name }) => [id, { number: code, title: name }]));
}

agendaContributions.add(commitmentsKind, { offersFor, originsOf });

const listUnder = ({ originKind, originId }: AgendaItem): Promise<ActionItem[] | null> =>
  originKind === commitmentsKind && originId ? openCommitments(originId) : Promise.resolve(null);

@Resolver(() => AgendaItem)
export class CommitmentsOnAgendaResolver {
  @ResolveField(() => [ActionItem], { nullable: true, description: 'Of the item ‘Lijst van toezeggingen’: what its body promised and has not done now, as far as the viewer may see it, at most two hundred. Null for any other item.' })
  commitments(@Parent() item: AgendaItem): Promise<ActionItem[] | null> {
    return listUnder(item);
  }
}

agendaItemContents.add('commitments', async (item) => {
  const commitments = await listUnder(item);
  if (!commitments) return [];
  const head = paragraph([bold(`Bij punt ${item.position ?? ''}: ${item.title}`)]);
  return [head, await actionRows(commitments, 'Er staan geen toezeggingen open die u mag zien.')];
});

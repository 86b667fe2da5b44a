import { unit } from '@schakel/database';
import { byId, mustSee } from '@schakel/graphql';
import { waitingContributions, type WaitingItem } from '@schakel/people';
import { ActionItem } from './action-item.entity.js';
import { mayAdoptAction } from './action-item.policy.js';
import { promisingSql, unfinishedSql } from './action-item.sql.js';
import { ActionParty } from './action-party.entity.js';
import { longestList } from './lists.js';
import { nameOfParty } from './party-name.js';
import { waitingUnder } from './waiting-item.js';

/** Bodies where the viewer is secretary, chair or regie. */
function stewarded(): string[] {
  const { viewer } = unit();
  return [...new Set(viewer.functions.map(({ bodyId }) => bodyId))].filter((bodyId) => mayAdoptAction.allows(viewer, { bodyId }));
}

/** Something to ask about every action under the viewer's bodies that meets an SQL condition over `item`. */
const askAbout = (kind: string, title: string, condition: string) => async (): Promise<WaitingItem[]> => {
  const bodyIds = stewarded();
  if (bodyIds.length === 0) return [];
  const query = unit().manager.createQueryBuilder(ActionItem, 'item').where(`item.body_id = any(:bodyIds) and ${condition}`, { bodyIds });
  const actions = await query.orderBy('item.sortKey').limit(longestList).getMany();
  return actions.map((action) => waitingUnder(action, { kind, id: action.id, title, since: action.createdAt }));
};

const hasLead = `exists (select 1 from action_party lead where lead.action_id = item.id and lead.role = 'LEAD' and lead.acceptance <> 'DECLINED')`;

waitingContributions.add('actions: proposals', askAbout('JUDGE_PROPOSAL', 'Neemt het overleg dit voorstel over?', `item.state = 'PROPOSED'`));
waitingContributions.add('actions: without lead', askAbout('ACTION_WITHOUT_LEAD', 'Wie trekt deze actie?', `item.state in (${unfinishedSql}) and not ${hasLead}`));
waitingContributions.add('actions: without due', askAbout('ACTION_WITHOUT_DUE', 'Wanneer moet dit klaar zijn?', `item.state in (${unfinishedSql}) and item.due_kind = 'NOT_AGREED'`));

/** Trekkers and mede-uitvoerders for whom nobody can speak; of an opened group its members are asked instead. */
async function unreachable(): Promise<WaitingItem[]> {
  const bodyIds = stewarded();
  if (bodyIds.length === 0) return [];
  const rows: { id: string }[] = await unit().manager.query(
    `with candidate as materialized (
       select party.id, item.sort_key, party.position from action_party party
         join action_item item on item.id = party.action_id and item.state in (${unfinishedSql})
        where item.body_id = any ($1::uuid[]) and ${promisingSql('party')}
          and not exists (select 1 from action_party opened where opened.opened_from_id = party.id))
     select candidate.id from candidate
      where candidate.id not in (select party_id from party_persons(array(select id from candidate), $2::date))
      order by candidate.sort_key, candidate.position limit ${longestList}`,
    [bodyIds, unit().moment.day],
  );
  const parties = await Promise.all(rows.map((row) => byId(ActionParty, row.id)));
  return Promise.all(
    parties.flatMap((party) => party ?? []).map(async (party) => {
      const name = await nameOfParty(party);
      const title = party.groupId ? `Wie doet dit voor de groep ‘${name}’?` : `Voor ${name} is niemand te bereiken. Wie is de contactpersoon?`;
      return waitingUnder(await mustSee(ActionItem, party.actionId), { kind: 'UNREACHABLE_PARTY', id: party.id, title });
    }),
  );
}

waitingContributions.add('actions: nobody reachable', unreachable);

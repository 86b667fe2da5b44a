import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Organisation, holdsSql } from '@schakel/organisations';
import { unfinishedSql, dueOrderSql } from './action-item.sql.js';
import { ActionParty } from './action-party.entity.js';
import { counted } from './counts.js';
import { listed, longestList } from './lists.js';

/** Its own parts, and those of closed groups it is in, unless the group was opened into a part of its own. What it declined it does not owe. */
const parts = `
  part as (
    select p.organisation_id, p.id, p.action_id from action_party p where p.organisation_id = any ($1::uuid[]) and p.acceptance <> 'DECLINED'
    union all
    select member.organisation_id, p.id, p.action_id from group_member member
      join organisation_group named on named.id = member.group_id and not named.is_open
      join action_party p on p.group_id = member.group_id and p.acceptance <> 'DECLINED'
     where member.organisation_id = any ($1::uuid[]) and ${holdsSql('member', '$2::date')}
       and not exists (select 1 from action_party opened where opened.opened_from_id = p.id)),
  owed as (
    select part.organisation_id, part.id, part.action_id, item.due_on, item.state, item.sort_key from part
      join action_item item on item.id = part.action_id and item.state in (${unfinishedSql}))`;

const owedParts = `
  with ${parts},
  placed as (
    select owed.organisation_id, owed.id, row_number() over (partition by owed.organisation_id order by ${dueOrderSql('owed', '$2')}, owed.id) as place from owed)
  select organisation_id as "parentId", id from placed where place <= ${longestList} order by organisation_id, place`;

const owedActions = `with ${parts} select organisation_id as "parentId", count(distinct action_id)::int as count from owed group by organisation_id`;

@Resolver(() => Organisation)
export class ActionsOfOrganisationsResolver {
  @ResolveField(() => [ActionParty], { description: 'What it owes: its part in unfinished actions, own or through a closed group; overdue first, then soonest due. At most two hundred.' })
  actionParties(@Parent() organisation: Organisation): Promise<ActionParty[]> {
    return listed({ name: 'parts of organisations', entity: ActionParty, sql: owedParts, parameters: [unit().moment.day] }, organisation.id);
  }

  @ResolveField(() => Int, { description: 'Unfinished actions in which it has a part, own or through a closed group.' })
  openActionCount(@Parent() organisation: Organisation): Promise<number> {
    return counted('open actions of organisations', owedActions, organisation.id, [unit().moment.day]);
  }
}

import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Body } from '@schakel/bodies';
import { Decision } from '@schakel/decisions';
import { Organisation, holdsSql } from '@schakel/organisations';
import { ActionItem } from './action-item.entity.js';
import { promisingSql, unfinishedSql } from './action-item.sql.js';
import { counted } from './counts.js';
import { firstOf, listed } from './lists.js';

const openActions = `
  select body_id as "parentId", count(*)::int as count from action_item where body_id = any ($1::uuid[]) and state in (${unfinishedSql}) group by body_id`;

/** Who owes something under the body: itself, or as a member of a closed group that was not opened (an opened group has its members beside it). */
const partiesWithoutSeat = `
  with owing as (
    select p.id, p.body_id, p.organisation_id, p.group_id from action_party p
      join action_item item on item.id = p.action_id and item.state in (${unfinishedSql})
     where p.body_id = any ($1::uuid[]) and ${promisingSql('p')}),
  party as (
    select body_id, organisation_id from owing where organisation_id is not null
    union
    select owing.body_id, member.organisation_id from owing
      join organisation_group named on named.id = owing.group_id and not named.is_open
      join group_member member on member.group_id = named.id and ${holdsSql('member', '$2::date')}
     where not exists (select 1 from action_party opened where opened.opened_from_id = owing.id))
  select party.body_id as "parentId", organisation.id from party
    join organisation on organisation.id = party.organisation_id
   where not exists (
     select 1 from seat where seat.body_id = party.body_id and seat.organisation_id = party.organisation_id and ${holdsSql('seat', '$2::date')})
   order by lower(organisation.short_name), organisation.id`;

/** What hangs under a body: a resolver here, so that bodies know nothing of actions. */
@Resolver(() => Body)
export class ActionsOfBodiesResolver {
  @ResolveField(() => [ActionItem], { description: 'Owned by this body and visible to the viewer, unfinished first; at most two hundred, the register has them all.' })
  actionItems(@Parent() body: Body): Promise<ActionItem[]> {
    return firstOf({ entity: ActionItem, parent: 'bodyId', order: `case when state in (${unfinishedSql}) then 0 else 1 end, sort_key, id` }, body.id);
  }

  @ResolveField(() => Int, { description: 'What still binds somebody, as far as the viewer may see it.' })
  openActionCount(@Parent() body: Body): Promise<number> {
    return counted('open actions of bodies', openActions, body.id);
  }

  @ResolveField(() => [Organisation], { description: 'Trekkers and mede-uitvoerders of open actions under this body, also through a closed group, that have no seat in it now.' })
  partiesWithoutSeat(@Parent() body: Body): Promise<Organisation[]> {
    return listed({ name: 'parties without seat', entity: Organisation, sql: partiesWithoutSeat, parameters: [unit().moment.day] }, body.id);
  }
}

@Resolver(() => Decision)
export class ActionsOfDecisionsResolver {
  @ResolveField(() => [ActionItem], { description: 'What came of it, in order of number.' })
  actionItems(@Parent() decision: Decision): Promise<ActionItem[]> {
    return firstOf({ entity: ActionItem, parent: 'originDecisionId', order: 'sort_key, id' }, decision.id);
  }
}

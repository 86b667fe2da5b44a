import { unit } from '@schakel/database';
import { holdsSql } from '@schakel/organisations';
import { dueOrderSql, unfinishedSql } from './action-item.sql.js';
import { ActionParty } from './action-party.entity.js';
import { longestList } from './lists.js';

/**
 * Parties in unfinished actions for which the viewer can speak, by what is due: overdue first. `condition` is SQL over `party`.
 * Only parties that could be his are asked for their persons: his contacts, his employers, his seats, his bodies.
 */
export async function partiesOfViewer(condition: string): Promise<ActionParty[]> {
  const { manager, moment, viewer } = unit();
  const rows: { id: string }[] = await manager.query(
    `with seated as (
       select s.organisation_id from membership m join seat s on s.id = m.seat_id
        where (m.person_id = $1 or m.substitute_id = $1) and ${holdsSql('m', '$2::date')} and ${holdsSql('s', '$2::date')} and s.organisation_id is not null),
     candidate as materialized (
       select party.id, item.due_on, item.state, item.sort_key from action_party party
         join action_item item on item.id = party.action_id and item.state in (${unfinishedSql})
        where (party.contact_id = $1 or party.party_body_id = any ($4::uuid[])
               or party.organisation_id = any (array(select organisation_id from seated union select unnest($3::uuid[]))))
          and ${condition})
     select candidate.id from candidate
       join party_persons(array(select id from candidate), $2::date) who on who.party_id = candidate.id and who.person_id = $1
      order by ${dueOrderSql('candidate', '$2')}, candidate.id limit ${longestList}`,
    [viewer.personId, moment.day, [...viewer.organisationIds], [...viewer.ownBodyIds]],
  );
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const parties = await manager.createQueryBuilder(ActionParty, 'party').where('party.id = any(:ids)', { ids }).getMany();
  return parties.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

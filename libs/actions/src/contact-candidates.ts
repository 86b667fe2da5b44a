import { unit } from '@schakel/database';
import { holdsSql } from '@schakel/organisations';
import { Person } from '@schakel/people';
import type { ActionParty } from './action-party.entity.js';
import { listed, longestList } from './lists.js';

const current = (alias: string): string => holdsSql(alias, '$2::date');

const candidates = `
  with party as (
    select p.id, p.body_id as owner_id, p.party_body_id, p.organisation_id from action_party p where p.id = any ($1::uuid[])
    union all
    select p.id, p.body_id, null, member.organisation_id from action_party p
      join organisation_group named on named.id = p.group_id and not named.is_open
      join group_member member on member.group_id = named.id and ${current('member')}
     where p.id = any ($1::uuid[])),
  candidate as (
    select party.id, a.person_id from party join affiliation a on a.organisation_id = party.organisation_id and ${current('a')}
    union
    select party.id, m.person_id from party
      join seat s on ((s.organisation_id = party.organisation_id and s.body_id = party.owner_id) or s.body_id = party.party_body_id) and ${current('s')}
      join membership m on m.seat_id = s.id and ${current('m')}
    union
    select party.id, f.person_id from party
      join body_function f on (f.body_id = party.party_body_id or (f.organisation_id = party.organisation_id and f.body_id = party.owner_id))
       and f.state = 'ACCEPTED' and ${current('f')}),
  placed as (
    select candidate.id as "parentId", person.id, person.name, row_number() over (partition by candidate.id order by lower(person.name), person.id) as place
      from candidate join person on person.id = candidate.person_id)
  select "parentId", id from placed where place <= ${longestList} order by "parentId", place`;

/**
 * Persons who can be named as contact of a party: who works for it, sits for it in the owner body, or is of the body that is the party;
 * for a closed group those of its members. By name; batched over the request.
 */
export const contactCandidates = (party: Pick<ActionParty, 'id'>): Promise<Person[]> =>
  listed({ name: 'contact candidates', entity: Person, sql: candidates, parameters: [unit().moment.day] }, party.id);

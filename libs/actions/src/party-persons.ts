import { declareFunction } from '@schakel/database';
import { holdsSql } from '@schakel/organisations';

const current = (alias: string): string => `${alias}.id <> all (without) and ${holdsSql(alias, 'on_day')}`;

/** What may make `person` the contact of party `p`: works for it, sits for it, or is of the body that it is. */
const isBound = `
  exists (select 1 from affiliation a where a.person_id = p.contact_id and ${current('a')}
           and (a.organisation_id = p.organisation_id
                or exists (select 1 from group_member member where member.group_id = p.group_id and member.organisation_id = a.organisation_id)))
  or exists (select 1 from membership m join seat s on s.id = m.seat_id and ${current('s')} where m.person_id = p.contact_id and ${current('m')}
              and ((s.organisation_id = p.organisation_id and s.body_id = p.owner_id) or s.body_id = p.party_body_id))
  or exists (select 1 from body_function f where f.person_id = p.contact_id and f.state = 'ACCEPTED' and ${current('f')}
              and (f.body_id = p.party_body_id or (f.organisation_id = p.organisation_id and f.body_id = p.owner_id)))`;

/** A sweep asks about more: looking each up by itself would then take twice as long as planning anew. */
const mostByOnePlan = 1_000;

/**
 * Who can speak for parties on a day (domain.md, 'who does what'): the contact person, for as long as something binds him to the party; else
 * who sits for it in the owner body; else whoever is affiliated with it; for a body its chair or secretary. Substitutes may speak, and are
 * not written to first. Who was deactivated does not. `without` are ids of affiliations, seats, memberships, functions and persons that are
 * thought away: what would be left if they ended. In plpgsql, whose plans are kept: planning all these policies took twenty times as long as asking.
 */
declareFunction(
  'party_persons(uuid[], date, uuid[])',
  `create or replace function party_persons(party_ids uuid[], on_day date, without uuid[] default '{}')
     returns table (party_id uuid, person_id uuid, is_substitute boolean) language plpgsql stable set plan_cache_mode = force_generic_plan as $$
   #variable_conflict use_column
   begin
   if cardinality(party_ids) > ${mostByOnePlan} then perform set_config('plan_cache_mode', 'force_custom_plan', true); end if;
   return query with named as (
     select p.id, p.body_id as owner_id, p.organisation_id, p.group_id, p.party_body_id, p.contact_id from action_party p where p.id = any (party_ids)),
     party as (
       select p.id, p.owner_id, p.organisation_id, p.party_body_id, case when p.contact_id <> all (without) and (${isBound}) then p.contact_id end as contact_id from named p),
     contact as (select id, contact_id as person_id, false as is_substitute from party where contact_id is not null),
     seated as (
       select p.id, who.person_id, who.is_substitute from party p
         join seat s on s.body_id = p.owner_id and s.organisation_id = p.organisation_id and ${current('s')}
         join membership m on m.seat_id = s.id and ${current('m')}
         cross join lateral (values (m.person_id, false), (m.substitute_id, true)) who (person_id, is_substitute)
        where p.contact_id is null and who.person_id is not null),
     affiliated as (
       select p.id, a.person_id, false as is_substitute from party p
         join affiliation a on a.organisation_id = p.organisation_id and ${current('a')}
        where p.contact_id is null and not exists (select 1 from seated where seated.id = p.id)),
     chaired as (
       select p.id, who.person_id, who.is_substitute from party p
         join body_function f on f.body_id = p.party_body_id and f.kind in ('CHAIR', 'SECRETARY') and f.state = 'ACCEPTED' and ${current('f')}
         cross join lateral (values (f.person_id, false), (f.substitute_id, true)) who (person_id, is_substitute)
        where p.contact_id is null and who.person_id is not null)
   select every_one.id, every_one.person_id, bool_and(every_one.is_substitute) from
     (select * from contact union all select * from seated union all select * from affiliated union all select * from chaired) every_one
     join person on person.id = every_one.person_id and person.deactivated_at is null
    where every_one.person_id <> all (without)
    group by every_one.id, every_one.person_id;
   end $$`,
);

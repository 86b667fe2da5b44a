import { declareFunction } from '@schakel/database';
import { holdsSql } from '@schakel/organisations';

const current = (alias: string): string => holdsSql(alias, 'on_day');

/**
 * What a person may see on a day, in the shape of `Viewer` (domain.md, 'Who sees what'). Runs before a viewer exists, so as definer.
 * A seat that ended ends its sight at once, and who is deactivated sees nothing; persons of a body read the bodies below it on the ladder; the coordinator reads all.
 */
declareFunction(
  'viewer_sight(uuid, date)',
  `create or replace function viewer_sight(person uuid, on_day date) returns jsonb
     language sql stable security definer set search_path = public, pg_temp as $$
   with recursive
     present as (select p.id from person p where p.id = person and p.deactivated_at is null),
     held as (
       select f.body_id, f.kind from body_function f, present
        where (f.person_id = person or f.substitute_id = person) and f.state = 'ACCEPTED' and ${current('f')}),
     seated as (
       select s.body_id from present, membership m join seat s on s.id = m.seat_id
        where (m.person_id = person or m.substitute_id = person) and ${current('m')} and ${current('s')}),
     own as (select body_id from held union select body_id from seated),
     readable(body_id) as (
       select body_id from own union select b.id from body b join readable r on b.above_id = r.body_id),
     roles as (select g.role from role_grant g, present where g.person_id = person and ${current('g')}),
     employers as (select distinct a.organisation_id from affiliation a, present where a.person_id = person and ${current('a')})
   select jsonb_build_object(
     'personId', person,
     'isInNetwork', exists (select 1 from own) or exists (select 1 from roles) or exists (select 1 from employers),
     'isAdministrator', exists (select 1 from roles where role = 'ADMINISTRATOR'),
     'isNationalCoordinator', exists (select 1 from roles where role = 'NATIONAL_COORDINATOR'),
     'organisationIds', coalesce((select jsonb_agg(organisation_id) from employers), '[]'),
     'bodyIds', case when exists (select 1 from roles where role = 'NATIONAL_COORDINATOR')
                  then coalesce((select jsonb_agg(id) from body), '[]')
                  else coalesce((select jsonb_agg(body_id) from readable), '[]') end,
     'ownBodyIds', coalesce((select jsonb_agg(body_id) from own), '[]'),
     'clearedBodyIds', coalesce((select jsonb_agg(distinct body_id) from held where kind in ('CHAIR', 'SECRETARY')), '[]'),
     'functions', coalesce((select jsonb_agg(jsonb_build_object('bodyId', body_id, 'kind', kind)) from held), '[]'))
   $$`,
  true,
);

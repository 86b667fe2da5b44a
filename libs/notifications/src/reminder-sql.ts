import { holdsSql } from '@schakel/organisations';

// Parts of the statements that find what is due. `$1` is the day, `$2` the kind of reminder.

/** Somebody a mail can reach: takes part, with an address that no mail came back from. `person` must be qualified: a bare person_id would be the account's own. */
export const hasAddress = (person: string): string => `exists (
  select 1 from account join person taking_part on taking_part.id = account.person_id and taking_part.deactivated_at is null
   where account.person_id = ${person}
     and not exists (select 1 from unreachable_address away where away.address = account.email and away.cleared_at is null))`;

/** Its period holds on the day. */
export const holdsNow = (alias: string): string => holdsSql(alias, '$1::date');

/** Parties that owe something in a running action. Who declined owes nothing. */
export const promising = (join = ''): string => `
  from action_item a join action_party p on p.action_id = a.id ${join}
 where a.state = 'OPEN' and p.role in ('LEAD', 'EXECUTOR') and p.acceptance <> 'DECLINED'`;

/** The day of an instant, in Amsterdam. */
export const dayIn = (instant: string): string => `(${instant} at time zone 'Europe/Amsterdam')::date`;

/** CTE: who can be reached for the parties in `candidate`; substitutes only where there is nobody else. */
export const speakers = `
  speaker as (
    select who.party_id, who.person_id, who.is_substitute
      from party_persons(array(select distinct party_id from candidate), $1::date) who where ${hasAddress('who.person_id')}),
  told as (
    select party_id, person_id from speaker
     where not is_substitute or not exists (select 1 from speaker other where other.party_id = speaker.party_id and not other.is_substitute))`;

/** CTE: who is told what a body must see to: its secretary, else its chair, else who holds the regie; substitutes only where there is nobody else. */
export const stewards = `
  held as (
    select f.body_id, who.person_id, case f.kind when 'SECRETARY' then 1 when 'CHAIR' then 2 else 3 end as rung, who.is_substitute
      from body_function f
      cross join lateral (values (f.person_id, false), (f.substitute_id, true)) who (person_id, is_substitute)
     where f.kind in ('SECRETARY', 'CHAIR', 'REGIE') and f.state = 'ACCEPTED' and ${holdsNow('f')}
       and who.person_id is not null and ${hasAddress('who.person_id')}),
  steward as (
    select distinct body_id, person_id
      from (select held.*, rank() over (partition by body_id order by rung, is_substitute) as place from held) ranked where place = 1)`;

/** CTE: the administrators. */
export const administrators = `
  administrator as (
    select distinct g.person_id from role_grant g where g.role = 'ADMINISTRATOR' and ${holdsNow('g')})`;

/** Leaves out what that person was told before. Over rows `due` (person_id, action_id, subject_id, occurrence). */
export const notToldYet = `
  select person_id as "personId", action_id as "actionId", subject_id as "subjectId", occurrence from due
   where not exists (
     select 1 from reminder_item said
      where said.person_id = due.person_id and said.kind = $2 and said.subject_id = due.subject_id and said.occurrence = due.occurrence)`;

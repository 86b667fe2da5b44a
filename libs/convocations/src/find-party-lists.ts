import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { hasAddress, holdsNow, speakers } from '@schakel/notifications';
import type { MeetingMember } from './find-convocations.js';

/** Who gets the list of which parties after a meeting. */
export interface PartyReader extends MeetingMember {
  /** Parties in actions and commitments made there, for which he can speak. */
  partyIds: string[];
  /** Parties with a seat at the table, for which he is written to. */
  organisationIds: string[];
}

/** CTE: parties in what was promised there. Who declined owes nothing. */
const candidate = `
  candidate as (
    select distinct p.id as party_id from minutes_entry e
      join action_item a on a.id = e.record_id and a.state <> 'WITHDRAWN' join action_party p on p.action_id = a.id and p.role in ('LEAD', 'EXECUTOR') and p.acceptance <> 'DECLINED'
     where e.meeting_id = $2 and e.kind in ('ACTION', 'COMMITMENT'))`;

/** CTEs: per party with a seat who sits there, a substitute where nobody else can be reached; a party with nobody there through who works for it. */
const sitting = `
  place as (
    select s.organisation_id, who.person_id, who.is_substitute from meeting
      join seat s on s.body_id = meeting.body_id and s.organisation_id is not null and ${holdsNow('s')} join membership m on m.seat_id = s.id and ${holdsNow('m')}
      cross join lateral (values (m.person_id, false), (m.substitute_id, true)) who (person_id, is_substitute)
     where meeting.id = $2 and who.person_id is not null and ${hasAddress('who.person_id')}),
  sitting as (
    select organisation_id, person_id from place
     where not is_substitute or not exists (select 1 from place other where other.organisation_id = place.organisation_id and not other.is_substitute)
    union
    select s.organisation_id, a.person_id from meeting
      join seat s on s.body_id = meeting.body_id and ${holdsNow('s')} join affiliation a on a.organisation_id = s.organisation_id and ${holdsNow('a')}
     where meeting.id = $2 and ${hasAddress('a.person_id')} and not exists (select 1 from place where place.organisation_id = s.organisation_id))`;

/** Everybody who gets a list, present or not. Beyond any viewer; one statement. */
export const findPartyReaders = (meetingId: string, day: Day): Promise<PartyReader[]> =>
  unit().manager.query(
    `with ${candidate}, ${speakers}, ${sitting},
          reader as (select person_id, party_id, null::uuid as organisation_id from told union all select person_id, null, organisation_id from sitting)
     select p.id as "personId", p.name, account.email as address,
            array_remove(array_agg(distinct reader.party_id), null) as "partyIds", array_remove(array_agg(distinct reader.organisation_id), null) as "organisationIds"
       from reader join person p on p.id = reader.person_id join account on account.person_id = p.id
      group by p.id, p.name, account.email order by p.id`,
    [day, meetingId],
  );

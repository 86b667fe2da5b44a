import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { hasAddress } from '@schakel/notifications';
import { holdsSql } from '@schakel/organisations';

/** LEFT: no longer of the body. The first of all is always an invitation. */
export type ConvocationKind = 'INVITATION' | 'CHANGE' | 'LAPSED' | 'LEFT';

/** A mail about a meeting that somebody must still get. */
export interface ConvocationFinding {
  meetingId: string;
  personId: string;
  name: string;
  address: string;
  kind: ConvocationKind;
  /** Mails about it that he had before. */
  round: number;
  sequence: number;
  /** Of a guest: the items he was invited to, by id; null for who belongs at the table. */
  guestItemIds: string[] | null;
}

export const isCancelling = ({ kind }: Pick<ConvocationFinding, 'kind'>): boolean => kind === 'LAPSED' || kind === 'LEFT';

/** Now, and on the day of the meeting too: who leaves before it does not come. `$1` is the day. */
const isThere = (alias: string): string => `${holdsSql(alias, '$1::date')} and ${holdsSql(alias, 'called.held_on')}`;

/** A confidential meeting is for who is named, and for secretary and chair. */
const mayKnow = (person: string, isCleared: string): string => `(called.level <> 'CONFIDENTIAL' or ${isCleared} or ${person} = any (called.reader_person_ids))`;

/** CTE: meetings that are to come, or lapsed, and that somebody was called to. What was known before it was planned here is left alone until it changes. */
const called = (meeting: string): string => `
  called as (
    select m.id, m.body_id, m.level, m.state, m.held_on, m.calendar_sequence, m.reader_person_ids from meeting m
     where m.state in ('PLANNED', 'LAPSED') and m.held_on >= $1::date and ${meeting})`;

/** CTEs: places at the table with who fills them; `member` is everyone of the body, `expected` who is to come: a substitute where there is nobody else, or
 *  in the place of who declined. Who only has the function 'uitnodiging' invites, and does not sit there. */
const circle = `
  place as (
    select called.id as meeting_id, m.person_id, m.substitute_id from called
      join seat s on s.body_id = called.body_id and ${isThere('s')} join membership m on m.seat_id = s.id and ${isThere('m')}
     where ${mayKnow('m.person_id', 'false')}
    union all
    select called.id, f.person_id, f.substitute_id from called
      join body_function f on f.body_id = called.body_id and f.state = 'ACCEPTED' and f.kind <> 'INVITATION' and f.person_id is not null and ${isThere('f')}
     where ${mayKnow('f.person_id', `f.kind in ('CHAIR', 'SECRETARY')`)}),
  member as (select meeting_id, person_id from place union select meeting_id, substitute_id from place where substitute_id is not null),
  expected as (
    select meeting_id, case when ${hasAddress('place.person_id')} then person_id else substitute_id end as person_id from place
    union
    select member.meeting_id, member.person_id from member
      join attendance a on a.meeting_id = member.meeting_id and a.substitute_id = member.person_id and a.answer = 'DECLINED')`;

/** CTEs: guests of single items who do not belong at the table; and what each must still hear. */
const due = `
  guest as (
    select called.id as meeting_id, invited.person_id, to_jsonb(array_agg(item.id order by item.id)) as item_ids
      from called join agenda_item item on item.meeting_id = called.id and item.state = 'ACCEPTED' cross join unnest(item.guest_ids) invited(person_id)
     where not exists (select 1 from member where member.meeting_id = called.id and member.person_id = invited.person_id) group by called.id, invited.person_id),
  invited as (select meeting_id, person_id from expected union select meeting_id, person_id from guest),
  due as (
    select called.id as meeting_id, invited.person_id, 'INVITATION' as kind, coalesce(had.round, 0) as round, called.calendar_sequence
      from called join invited on invited.meeting_id = called.id left join convocation had on had.meeting_id = called.id and had.person_id = invited.person_id
     where called.state = 'PLANNED' and (had.id is null or had.method = 'CANCEL')
    union all
    select called.id, had.person_id,
           case when called.state = 'LAPSED' then 'LAPSED' when coalesce(member.person_id, guest.person_id) is null then 'LEFT' else 'CHANGE' end, had.round, called.calendar_sequence
      from called join convocation had on had.meeting_id = called.id and had.method = 'REQUEST'
      left join member on member.meeting_id = called.id and member.person_id = had.person_id
      left join guest on guest.meeting_id = called.id and guest.person_id = had.person_id
     where called.state = 'LAPSED' or coalesce(member.person_id, guest.person_id) is null or had.sequence < called.calendar_sequence
        or (guest.person_id is not null and had.told->'guestItemIds' is distinct from guest.item_ids))`;

export interface MeetingMember {
  personId: string;
  name: string;
  address: string;
}

/** Everybody who is to come to a meeting and can be reached. Beyond any viewer; one statement. */
export const membersOf = (meetingId: string, day: Day): Promise<MeetingMember[]> =>
  unit().manager.query(
    `with called as (select m.id, m.body_id, m.level, m.state, m.held_on, m.calendar_sequence, m.reader_person_ids from meeting m where m.id = $2 and m.held_on is not null), ${circle}
     select p.id as "personId", p.name, account.email as address
       from expected join person p on p.id = expected.person_id join account on account.person_id = p.id where ${hasAddress('expected.person_id')} order by p.id`,
    [day, meetingId],
  );

const reached = `from due join person p on p.id = due.person_id join account on account.person_id = p.id where ${hasAddress('due.person_id')}`;

/** Who must still hear what about one meeting. Beyond any viewer; one statement. */
export const findConvocations = (meetingId: string, day: Day): Promise<ConvocationFinding[]> =>
  unit().manager.query(
    `with ${called('m.id = $2')}, ${circle}, ${due}
     select due.meeting_id as "meetingId", p.id as "personId", p.name, account.email as address, due.kind, due.round, due.calendar_sequence as sequence,
            (select guest.item_ids from guest where guest.meeting_id = due.meeting_id and guest.person_id = p.id) as "guestItemIds"
       ${reached} order by p.id`,
    [day, meetingId],
  );

/** Of a meeting `m`: it was convened here, or somebody was told of it. */
export const wasCalled = '(m.convened_at is not null or exists (select 1 from convocation c where c.meeting_id = m.id))';

/** Meetings about which somebody must still hear something: who joined or left since. Beyond any viewer; one statement. */
export async function meetingsToTell(day: Day): Promise<string[]> {
  const rows: { id: string }[] = await unit().manager.query(`with ${called(wasCalled)}, ${circle}, ${due} select distinct due.meeting_id as id ${reached}`, [day]);
  return rows.map(({ id }) => id);
}

import { declareFunction, predicateOf, unit } from '@schakel/database';
import type { Day } from '@schakel/kernel';
import type { MeetingState, WallTime } from './meeting.entity.js';

/**
 * When and where the items are to which the viewer was invited as a guest: of the meeting itself nothing more (domain.md: guests see the items
 * they were invited to, and nothing else). Not what he may see anyhow, and no drafts.
 */
declareFunction(
  'guest_invitations()',
  () => `create or replace function guest_invitations()
     returns table (invited_to uuid, item_ids uuid[], meeting_number text, meeting_state text, meeting_day date, from_time text, until_time text, at_place text, at_url text, calendar_count int,
                    code_of_body text, name_of_body text, is_confidential boolean)
     language sql stable security definer set search_path = public, pg_temp as $$
   with invited as (
     select meeting_id, array_agg(id order by position) as items, bool_or(level = 'CONFIDENTIAL') as any_confidential
       from agenda_item where guest_ids && (select viewer_person_array()) and state = 'ACCEPTED' group by meeting_id),
   seen as (select id from meeting where id in (select meeting_id from invited) and (${predicateOf('Meeting')}))
   select m.id, invited.items, m.number, m.state, m.held_on, m.starts_at, m.ends_at, m.place, m.online_url, m.calendar_sequence, b.code, b.name,
          invited.any_confidential or m.level = 'CONFIDENTIAL'
     from invited join meeting m on m.id = invited.meeting_id join body b on b.id = m.body_id
    where m.state <> 'TO_PLAN' and m.held_on is not null and m.id not in (select id from seen)
      and exists (select 1 from person p where p.id = (select viewer_person()) and p.deactivated_at is null)
    order by m.held_on, m.starts_at, m.id
   $$`,
  true,
);

/** A meeting as a guest knows it. */
export interface OpenInvitation {
  meetingId: string;
  itemIds: string[];
  number: string;
  state: MeetingState;
  heldOn: Day;
  startsAt: WallTime | null;
  endsAt: WallTime | null;
  place: string | null;
  onlineUrl: string | null;
  calendarSequence: number;
  bodyCode: string;
  bodyName: string;
  isConfidential: boolean;
}

const all = `
  select invited_to as "meetingId", item_ids as "itemIds", meeting_number as number, meeting_state as state, meeting_day as "heldOn", from_time as "startsAt", until_time as "endsAt",
         at_place as place, at_url as "onlineUrl", calendar_count as "calendarSequence", code_of_body as "bodyCode", name_of_body as "bodyName", is_confidential as "isConfidential"
    from guest_invitations()`;

/** Of the viewer, by day. */
export const openInvitations = (): Promise<OpenInvitation[]> => unit().manager.query<OpenInvitation[]>(all);

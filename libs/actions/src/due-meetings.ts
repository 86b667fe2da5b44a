import { unit } from '@schakel/database';
import { Meeting, MeetingState } from '@schakel/meetings';
import { listed } from './lists.js';

/** More than the ladder of one body plans in years. */
const mostMeetings = 60;

/** Convened and to come, of the body and of those above it. A draft is no promise: it has no number yet, and nobody was told. */
const toCome = `
  with recursive rung(parent_id, id) as (
    select id, id from body where id = any ($1::uuid[])
    union select rung.parent_id, body.above_id from rung join body on body.id = rung.id where body.above_id is not null)
  select parent.id as "parentId", found.id from unnest($1::uuid[]) parent(id)
   cross join lateral (
     select meeting.id from meeting
      where meeting.body_id in (select rung.id from rung where rung.parent_id = parent.id)
        and meeting.state = '${MeetingState.PLANNED}' and meeting.held_on >= $2::date
      order by meeting.held_on, meeting.starts_at, meeting.number limit ${mostMeetings}) found`;

/** The meetings in which something of this body can be due, as far as the viewer may see them, soonest first. Batched. */
export const dueMeetingsOf = (bodyId: string): Promise<Meeting[]> =>
  listed({ name: 'meetings to be due at', entity: Meeting, sql: toCome, parameters: [unit().moment.day] }, bodyId);

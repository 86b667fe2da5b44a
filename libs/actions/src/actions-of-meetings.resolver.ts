import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Meeting } from '@schakel/meetings';
import { ActionItem } from './action-item.entity.js';
import { DueKind } from './action-item.enums.js';
import { unfinishedSql } from './action-item.sql.js';
import { listed, longestList } from './lists.js';

/** What was promised for the meeting itself, whatever came of it; and while it is to come, what its body owes by then. */
const dueThere = `
  select meeting.id as "parentId", found.id from meeting
   cross join lateral (
     select item.id from action_item item
      where (item.due_kind = '${DueKind.MEETING}' and item.due_body_id = meeting.body_id and item.due_on = meeting.held_on)
         or item.due_meeting_id = meeting.id
         or (item.body_id = meeting.body_id and item.due_on <= meeting.held_on and item.state in (${unfinishedSql}) and meeting.state in ('TO_PLAN', 'PLANNED', 'RUNNING'))
      order by item.due_on, item.sort_key, item.id limit ${longestList}) found
   where meeting.id = any ($1::uuid[])`;

/** Promised for a meeting; of one to come also what its body must have done by then. Batched. */
export const actionsDueAt = (meeting: Meeting): Promise<ActionItem[]> => listed({ name: 'actions due at meetings', entity: ActionItem, sql: dueThere }, meeting.id);

/** What hangs under a meeting: a resolver here, so that meetings know nothing of actions. */
@Resolver(() => Meeting)
export class ActionsOfMeetingsResolver {
  @ResolveField(() => [ActionItem], {
    description: 'Promised for this meeting; of a meeting to come also what its body must have done by then. As far as the viewer may see it, at most two hundred.',
  })
  actionItemsDue(@Parent() meeting: Meeting): Promise<ActionItem[]> {
    return actionsDueAt(meeting);
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { HistoryEntry } from '@schakel/history';
import { byId } from '@schakel/graphql';
import { Meeting } from '@schakel/meetings';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { FieldChange, changesInWords } from './action-history.js';
import { ActionItem } from './action-item.entity.js';
import { movedWithMeeting } from './follow-meeting.job.js';
import { firstOf } from './lists.js';

@Resolver(() => ActionItem)
export class ActionHistoryResolver {
  @ResolveField(() => [HistoryEntry], { description: 'Of the action and all that hangs under it, newest first; the last two hundred.' })
  history(@Parent() action: ActionItem): Promise<HistoryEntry[]> {
    return firstOf({ entity: HistoryEntry, parent: 'subjectId', order: 'recorded_at desc, id desc' }, action.id);
  }
}

@Resolver(() => HistoryEntry)
export class HistoryEntryResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Null for what the system did.' })
  actor(@Parent() entry: HistoryEntry): Promise<Person | null> {
    return byId(Person, entry.actorId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The party for which it was done.' })
  onBehalfOf(@Parent() entry: HistoryEntry): Promise<Organisation | null> {
    return byId(Organisation, entry.onBehalfOfId);
  }

  @ResolveField(() => Boolean, { description: 'The day followed that of the meeting in which it is due still, and which the viewer may see.' })
  async isMovedWithMeeting(@Parent() { operation, subjectId }: HistoryEntry): Promise<boolean> {
    if (operation !== movedWithMeeting) return false;
    return (await byId(Meeting, (await byId(ActionItem, subjectId))?.dueMeetingId)) !== null;
  }

  @ResolveField(() => [FieldChange])
  changes(@Parent() entry: HistoryEntry): Promise<FieldChange[]> {
    return changesInWords(entry);
  }
}

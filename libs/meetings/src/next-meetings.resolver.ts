import { ResolveField, Resolver } from '@nestjs/graphql';
import { In, MoreThanOrEqual } from 'typeorm';
import { unit } from '@schakel/database';
import { Viewer } from '@schakel/people';
import { Meeting, MeetingState } from './meeting.entity.js';

// What one comes for between two meetings: the next one, and the two after it.
const howMany = 3;

@Resolver(() => Viewer)
export class ViewerNextMeetingsResolver {
  @ResolveField(() => [Meeting], { description: 'Convened and not yet held, of the bodies where the viewer sits or does something, today or later; by day, at most three.' })
  nextMeetings(): Promise<Meeting[]> {
    const { viewer, moment, manager } = unit();
    return manager.find(Meeting, {
      where: { bodyId: In([...viewer.ownBodyIds]), state: In([MeetingState.PLANNED, MeetingState.RUNNING]), heldOn: MoreThanOrEqual(moment.day) },
      order: { heldOn: 'ASC', startsAt: 'ASC', id: 'ASC' },
      take: howMany,
    });
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '@schakel/bodies';
import { manyBy } from '@schakel/graphql';
import { Meeting } from './meeting.entity.js';

@Resolver(() => Body)
export class BodyMeetingsResolver {
  @ResolveField(() => [Meeting], { description: 'Those the viewer may know of: without a date first, then the newest first.' })
  meetings(@Parent() body: Body): Promise<Meeting[]> {
    return manyBy(Meeting, 'bodyId', body.id, { heldOn: 'DESC', id: 'DESC' });
  }
}

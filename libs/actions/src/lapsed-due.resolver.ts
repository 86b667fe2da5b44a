import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '@schakel/bodies';
import { byId } from '@schakel/graphql';
import { Meeting } from '@schakel/meetings';
import { dueMeetingsOf } from './due-meetings.js';
import { LapsedDue, lapsedDues } from './lapsed-dues.js';
import { stewardedBodies } from './stewarded-bodies.js';

/** In which meetings something of a body can be due, and what was due in one that lapsed. */
@Resolver(() => Body)
export class BodyDueMeetingsResolver {
  @ResolveField(() => [Meeting], { description: 'Planned and to come, of this body and of those above it on the ladder, as far as the viewer may see them; soonest first, at most sixty.' })
  meetingsToBeDueAt(@Parent() body: Body): Promise<Meeting[]> {
    return dueMeetingsOf(body.id);
  }

  @ResolveField(() => [LapsedDue], { description: 'For its secretary, chair and regie: what was due at a meeting that lapsed and needs another moment. Else none.' })
  async lapsedDues(@Parent() body: Body): Promise<LapsedDue[]> {
    return stewardedBodies().includes(body.id) ? lapsedDues([body.id]) : [];
  }
}

@Resolver(() => LapsedDue)
export class LapsedDueResolver {
  @ResolveField(() => Meeting, { nullable: true, description: 'Null for who may not see it: it may be of a body above.' })
  meeting(@Parent() due: LapsedDue): Promise<Meeting | null> {
    return byId(Meeting, due.id);
  }

  @ResolveField(() => Meeting, { nullable: true, description: 'What lies at hand instead: the next meeting of the same body, else the first of all.' })
  async next(@Parent() due: LapsedDue): Promise<Meeting | null> {
    const [lapsed, meetings] = [await byId(Meeting, due.id), await dueMeetingsOf(due.bodyId)];
    return meetings.find(({ bodyId }) => bodyId === lapsed?.bodyId) ?? meetings[0] ?? null;
  }
}

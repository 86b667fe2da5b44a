import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { DayScalar, byId } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { AgendaItem } from '../agenda-item.entity.js';
import { isOver } from '../load-agenda.js';
import { Meeting } from '../meeting.entity.js';
import { AgendaPaper, AgendaPaperVersion } from './agenda-paper.entity.js';
import { mayChangePapers } from './agenda-paper.policy.js';
import { isOpen, papersOf, versionsOf } from './load-paper.js';
import { isLate, papersDueOn } from './paper-term.js';

@Resolver(() => AgendaItem)
export class AgendaItemPapersResolver {
  @ResolveField(() => [AgendaPaper], { description: 'That the viewer may read, in the order in which they came; withdrawn ones for those who may put them back.' })
  papers(@Parent() item: AgendaItem): Promise<AgendaPaper[]> {
    return papersOf(item);
  }

  @ResolveField(() => Boolean, { description: 'Adding, replacing and withdrawing would not be refused now.' })
  async mayChangePapers(@Parent() item: AgendaItem): Promise<boolean> {
    if (!mayChangePapers.allows(unit().viewer, item) || !isOpen(item)) return false;
    const meeting = await byId(Meeting, item.meetingId);
    return meeting !== null && !isOver(meeting);
  }
}

@Resolver(() => AgendaPaper)
export class AgendaPaperResolver {
  @ResolveField(() => [AgendaPaperVersion], { description: 'The newest first; at least one.' })
  versions(@Parent() paper: AgendaPaper): Promise<AgendaPaperVersion[]> {
    return versionsOf(paper);
  }
}

@Resolver(() => AgendaPaperVersion)
export class AgendaPaperVersionResolver {
  @ResolveField(() => Person, { nullable: true })
  addedBy(@Parent() version: AgendaPaperVersion): Promise<Person | null> {
    return byId(Person, version.addedById);
  }

  @ResolveField(() => Boolean, { description: 'Came after the term of the body for papers. Not known, so false, to who may not know of the meeting.' })
  async isLate(@Parent() version: AgendaPaperVersion): Promise<boolean> {
    const meeting = await byId(Meeting, version.meetingId);
    return meeting !== null && isLate(version.addedAt, meeting);
  }
}

@Resolver(() => Meeting)
export class MeetingPapersResolver {
  @ResolveField(() => DayScalar, { nullable: true, description: 'The last day on which papers are in time.' })
  papersDueOn(@Parent() meeting: Meeting): Promise<Day | null> {
    return papersDueOn(meeting);
  }
}

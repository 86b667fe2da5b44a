import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { byId, loader, manyBy } from '@schakel/graphql';
import { AgendaItem, Meeting } from '@schakel/meetings';
import { Person } from '@schakel/people';
import { writableMeetings, writableStates } from './load-minutes.js';
import { MinutesSection } from './minutes-section.entity.js';
import { MinutesVersion } from './minutes-version.entity.js';
import { Minutes } from './minutes.entity.js';
import { mayWriteMinutes } from './minutes.policy.js';
import { writersOf } from './section-lease.js';

const minutesOf = async (meeting: Meeting): Promise<Minutes | null> => (await manyBy(Minutes, 'meetingId', meeting.id))[0] ?? null;

@Resolver(() => Meeting)
export class MeetingMinutesResolver {
  @ResolveField(() => Minutes, { nullable: true, description: 'Null as long as nobody wrote, and for who may not read them yet.' })
  minutes(@Parent() meeting: Meeting): Promise<Minutes | null> {
    return minutesOf(meeting);
  }

  @ResolveField(() => Boolean, { description: 'The viewer writes the minutes, and now would not be refused.' })
  async mayWriteMinutes(@Parent() meeting: Meeting): Promise<boolean> {
    if (!writableMeetings.includes(meeting.state) || !mayWriteMinutes.allows(unit().viewer, meeting)) return false;
    const minutes = await minutesOf(meeting);
    return minutes === null || writableStates.includes(minutes.state);
  }
}

@Resolver(() => Minutes)
export class MinutesResolver {
  @ResolveField(() => [MinutesSection], { description: 'Those that were begun and the viewer may read: the opening first, then as the agenda.' })
  async sections(@Parent() minutes: Minutes): Promise<MinutesSection[]> {
    const sections = await manyBy(MinutesSection, 'meetingId', minutes.meetingId);
    const items = await Promise.all(sections.map(({ agendaItemId }) => byId(AgendaItem, agendaItemId)));
    const place = new Map(sections.map(({ id, agendaItemId }, at) => [id, agendaItemId === null ? 0 : (items[at]?.position ?? Infinity)]));
    return [...sections].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0) || (one.id < other.id ? -1 : 1));
  }
}

@Resolver(() => MinutesSection)
export class MinutesSectionResolver {
  @VisibleRows()
  @Query(() => MinutesSection, { nullable: true })
  minutesSection(@Args('id', { type: () => ID }) id: string): Promise<MinutesSection | null> {
    return byId(MinutesSection, isId(id) ? id : null);
  }

  @ResolveField(() => String, { description: 'JSON for the editor.' })
  document(@Parent() section: MinutesSection): string {
    return JSON.stringify(section.document);
  }

  @ResolveField(() => AgendaItem, { nullable: true, description: 'Null for the opening.' })
  agendaItem(@Parent() section: MinutesSection): Promise<AgendaItem | null> {
    return byId(AgendaItem, section.agendaItemId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who writes here now; null when nobody did for a minute.' })
  async writer(@Parent() section: MinutesSection): Promise<Person | null> {
    const writerId = await loader<string, string | null>('writers of sections', async (ids) => {
      const writers = await writersOf(ids);
      return ids.map((id) => writers.get(id) ?? null);
    }).load(section.id);
    return byId(Person, writerId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who changed the text last.' })
  savedBy(@Parent() section: MinutesSection): Promise<Person | null> {
    return byId(Person, section.savedById);
  }

  @ResolveField(() => [MinutesVersion], { description: 'The newest first, at most two hundred; for who writes the minutes.' })
  async versions(@Parent() section: MinutesSection): Promise<MinutesVersion[]> {
    return (await manyBy(MinutesVersion, 'sectionId', section.id, { startedAt: 'DESC', id: 'DESC' })).slice(0, 200);
  }
}

@Resolver(() => MinutesVersion)
export class MinutesVersionResolver {
  @VisibleRows()
  @Query(() => MinutesVersion, { nullable: true })
  minutesVersion(@Args('id', { type: () => ID }) id: string): Promise<MinutesVersion | null> {
    return byId(MinutesVersion, isId(id) ? id : null);
  }

  @ResolveField(() => Person, { nullable: true })
  author(@Parent() version: MinutesVersion): Promise<Person | null> {
    return byId(Person, version.authorId);
  }
}

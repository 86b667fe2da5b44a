import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts } from '@schakel/access';
import { forgetLoaded } from '@schakel/graphql';
import { change } from '@schakel/history';
import { keepVersion } from './keep-version.js';
import { seenSection, sectionToWrite } from './load-minutes.js';
import { isSameDocument, minutesLimits, readDocument } from './minutes-document.js';
import { MinutesSection } from './minutes-section.entity.js';
import { MinutesVersion } from './minutes-version.entity.js';
import { leaveLease, leaseSeconds, takeLease } from './section-lease.js';

const idArg = { type: () => ID } as const;

function asItIsNow(section: MinutesSection): MinutesSection {
  forgetLoaded();
  return section;
}

@Resolver(() => MinutesSection)
export class MinutesSectionMutations {
  @Acts('minutes.write')
  @Mutation(() => MinutesSection, {
    description: `The viewer writes in the section of that item, or of the opening, for the next ${leaseSeconds} seconds; each save or call lengthens it. Errors: CONFLICT SECTION_TAKEN while somebody else does.`,
  })
  async takeMinutesSection(@Args('meetingId', idArg) meetingId: string, @Args('agendaItemId', { type: () => ID, nullable: true }) agendaItemId: string | null): Promise<MinutesSection> {
    const section = await sectionToWrite(meetingId, agendaItemId ?? null);
    await takeLease(section);
    return asItIsNow(section);
  }

  @Acts('minutes.write')
  @Mutation(() => MinutesSection, {
    description: `What was typed: the JSON of the editor with paragraphs, lists, bold, italic and breaks; at most ${minutesLimits.text} characters of text. Takes the section when nobody writes in it. Errors: CONFLICT SECTION_TAKEN, STALE_VERSION.`,
  })
  async saveMinutesSection(@Args('id', idArg) id: string, @Args('version', { type: () => Int }) version: number, @Args('document') json: string): Promise<MinutesSection> {
    const section = await seenSection(id);
    const written = readDocument(json);
    await takeLease(section);
    const { moment, viewer } = unit();
    // The same again, after an answer that was lost, is no change, whatever version it was written over.
    if (!isSameDocument(written.document, section.document)) {
      await change(section, version, { ...written, savedAt: moment.at, savedById: viewer.personId });
      await keepVersion(section);
    }
    return asItIsNow(section);
  }

  @Acts('minutes.write')
  @Mutation(() => MinutesSection, {
    description: 'An older version is the text again; it becomes a version of its own, so that what stood there can be put back too. Takes the section when nobody writes in it. Errors: CONFLICT SECTION_TAKEN, STALE_VERSION.',
  })
  async putBackMinutesVersion(@Args('id', idArg) id: string, @Args('version', { type: () => Int, description: 'Of the section.' }) version: number): Promise<MinutesSection> {
    const older = isId(id) ? await unit().manager.findOneBy(MinutesVersion, { id }) : null;
    if (!older) throw notFound();
    const section = await seenSection(older.sectionId);
    await takeLease(section);
    const { moment, viewer } = unit();
    await change(section, version, { document: older.document, text: older.text, savedAt: moment.at, savedById: viewer.personId });
    await keepVersion(section, true);
    return asItIsNow(section);
  }

  @Acts('minutes.write')
  @Mutation(() => MinutesSection, { description: 'The viewer is done here: somebody else may write at once.' })
  async leaveMinutesSection(@Args('id', idArg) id: string): Promise<MinutesSection> {
    const section = await seenSection(id);
    await leaveLease(section);
    return asItIsNow(section);
  }
}

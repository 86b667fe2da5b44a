import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, invalid, isId, notFound } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { byId, forgetLoaded, manyBy, typedText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { MeetingState, seenMeeting } from '@schakel/meetings';
import { Person } from '@schakel/people';
import { TextProfile } from '@schakel/privacy';
import { minutesText } from './minutes-after.mutations.js';
import { CommentState, MinutesComment, commentLimits } from './minutes-comment.entity.js';
import { MinutesRectification, rectificationLimits } from './minutes-rectification.entity.js';
import { MinutesSection } from './minutes-section.entity.js';
import { Minutes, MinutesState } from './minutes.entity.js';
import { mayCommentMinutes, mayWriteMinutes } from './minutes.policy.js';

const idArg = { type: () => ID } as const;

/** A section that the viewer may read, with its minutes. Errors: NOT_FOUND. */
async function readSection(id: string): Promise<{ section: MinutesSection; minutes: Minutes }> {
  const { manager } = unit();
  const section = isId(id) ? await manager.findOneBy(MinutesSection, { id }) : null;
  const minutes = section && (await manager.findOneBy(Minutes, { meetingId: section.meetingId }));
  if (!section || !minutes) throw notFound();
  return { section, minutes };
}

/** What members say of the concept, and what was put right after adoption. */
@Resolver(() => MinutesSection)
export class MinutesSectionAfterMutations {
  @Acts('minutes.comment')
  @Mutation(() => MinutesSection, { description: 'While the concept is with the members.' })
  async commentMinutes(@Args('sectionId', idArg) sectionId: string, @Args('text') typed: string): Promise<MinutesSection> {
    const { section, minutes } = await readSection(sectionId);
    grant(mayCommentMinutes, section);
    const { moment, viewer, manager } = unit();
    const isOpen = minutes.state === MinutesState.CONCEPT && minutes.commentsUntil !== null && minutes.commentsUntil >= moment.day;
    if (!isOpen) throw conflict('NOT_OPEN', 'Reageren op dit verslag kan nu niet. De termijn is voorbij, of het verslag is nog niet rondgestuurd.');
    const text = minutesText('text', typed, commentLimits.text, 'Vul uw reactie in.');
    if ((await manager.countBy(MinutesComment, { sectionId })) >= commentLimits.perSection) throw invalid({ field: 'text', message: `Bij één onderdeel staan ten hoogste ${commentLimits.perSection} reacties.` });
    await insert(MinutesComment, { ...readabilityOf(section), bodyId: section.bodyId, meetingId: section.meetingId, sectionId, authorId: viewer.personId, text, writtenAt: moment.at });
    forgetLoaded();
    return section;
  }

  @Acts('minutes.write')
  @Mutation(() => MinutesComment, { description: 'By who writes the minutes; what is not taken over gets a reason.' })
  async answerMinutesComment(
    @Args('id', idArg) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('isProcessed', { type: () => Boolean }) isProcessed: boolean,
    @Args('answer', { type: () => String, nullable: true }) typed?: string | null,
  ): Promise<MinutesComment> {
    const comment = isId(id) ? await unit().manager.findOneBy(MinutesComment, { id }) : null;
    if (!comment) throw notFound();
    grant(mayWriteMinutes, comment);
    const { minutes } = await readSection(comment.sectionId);
    if (minutes.state === MinutesState.ADOPTED) throw conflict('WRONG_STATE', 'Dit verslag is vastgesteld. De reacties blijven zoals ze waren.', { state: minutes.state });
    const answer = typedText('answer', typed, { max: commentLimits.answer, profile: TextProfile.MINUTES, ...(isProcessed ? {} : { ask: 'Vul in waarom u dit niet overneemt.' }) });
    const state = isProcessed ? CommentState.PROCESSED : CommentState.NOT_PROCESSED;
    await change(comment, version, { state, answer, answeredAt: unit().moment.at, answeredById: unit().viewer.personId });
    forgetLoaded();
    return comment;
  }

  @Acts('minutes.write')
  @Mutation(() => MinutesSection, { description: 'Of adopted minutes: what should have stood there, beside what was adopted.' })
  async rectifyMinutes(@Args('sectionId', idArg) sectionId: string, @Args('text') typed: string, @Args('reason') typedReason: string): Promise<MinutesSection> {
    const { section } = await readSection(sectionId);
    grant(mayWriteMinutes, section);
    const meeting = await seenMeeting(section.meetingId);
    if (meeting.state !== MeetingState.ADOPTED) throw conflict('NOT_ADOPTED', 'Dit verslag is nog niet vastgesteld. Pas de tekst zelf aan.', { state: meeting.state });
    const text = minutesText('text', typed, rectificationLimits.text, 'Vul in wat er had moeten staan.');
    const reason = minutesText('reason', typedReason, rectificationLimits.reason, 'Vul in waarom dit wordt rechtgezet.');
    await insert(MinutesRectification, { ...readabilityOf(section), bodyId: section.bodyId, meetingId: section.meetingId, sectionId, text, reason, madeById: unit().viewer.personId, madeAt: unit().moment.at });
    forgetLoaded();
    return section;
  }

  @ResolveField(() => [MinutesComment], { description: 'The oldest first.' })
  comments(@Parent() section: MinutesSection): Promise<MinutesComment[]> {
    return manyBy(MinutesComment, 'sectionId', section.id, { writtenAt: 'ASC', id: 'ASC' });
  }

  @ResolveField(() => [MinutesRectification], { description: 'Beside the text that was adopted; the oldest first.' })
  rectifications(@Parent() section: MinutesSection): Promise<MinutesRectification[]> {
    return manyBy(MinutesRectification, 'sectionId', section.id, { madeAt: 'ASC', id: 'ASC' });
  }
}

@Resolver(() => MinutesComment)
export class MinutesCommentResolver {
  @ResolveField(() => Person, { nullable: true })
  author(@Parent() comment: MinutesComment): Promise<Person | null> {
    return byId(Person, comment.authorId);
  }

  @ResolveField(() => Person, { nullable: true })
  answeredBy(@Parent() comment: MinutesComment): Promise<Person | null> {
    return byId(Person, comment.answeredById);
  }
}

@Resolver(() => MinutesRectification)
export class MinutesRectificationResolver {
  @ResolveField(() => Person, { nullable: true })
  madeBy(@Parent() rectification: MinutesRectification): Promise<Person | null> {
    return byId(Person, rectification.madeById);
  }
}

import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { invalid } from '@schakel/kernel';
import { audienceOf, readabilityOf, unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { attachFile } from '@schakel/files';
import { typedText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { TextProfile } from '@schakel/privacy';
import type { AgendaItem } from '../agenda-item.entity.js';
import { heldItem } from '../load-agenda.js';
import { AgendaPaper, AgendaPaperVersion, PaperState, paperLimits } from './agenda-paper.entity.js';
import { mayChangePapers } from './agenda-paper.policy.js';
import { heldPaper, mustBeIn, mustTakePapers, paperAsItIsNow } from './load-paper.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;

/** Hangs a file that the viewer sent under a paper, as its next version. */
async function addVersion(paper: AgendaPaper, number: number, fileId: string): Promise<void> {
  const { viewer, moment } = unit();
  const { name, mediaType, size } = await attachFile(fileId, paper);
  const readers = { ...readabilityOf(paper), bodyId: paper.bodyId };
  await insert(AgendaPaperVersion, { ...readers, paperId: paper.id, meetingId: paper.meetingId, number, fileId, name, mediaType, size, addedById: viewer.personId, addedAt: moment.at });
}

/** Errors: INVALID `fileId`. */
async function mustHaveRoom(item: AgendaItem): Promise<void> {
  const present = await unit().manager.countBy(AgendaPaper, { agendaItemId: item.id, state: PaperState.PRESENT });
  if (present >= paperLimits.papers) throw invalid({ field: 'fileId', message: `Bij een agendapunt horen ten hoogste ${paperLimits.papers} stukken.` });
}

@Resolver(() => AgendaPaper)
export class AgendaPaperMutations {
  @Acts('papers.change')
  @Mutation(() => AgendaPaper, { description: 'A file that the viewer sent to POST /files becomes a paper of the item.' })
  async addAgendaPaper(@Args('agendaItemId', idArg) agendaItemId: string, @Args('fileId', idArg) fileId: string): Promise<AgendaPaper> {
    const { item, meeting } = await heldItem(agendaItemId);
    grant(mayChangePapers, item);
    mustTakePapers(item, meeting);
    await mustHaveRoom(item);
    const readers = { ...readabilityOf(item), bodyId: item.bodyId };
    const paper = await insert(AgendaPaper, { ...readers, agendaItemId: item.id, meetingId: meeting.id, state: PaperState.PRESENT, createdAt: unit().moment.realAt });
    await addVersion(paper, 1, fileId);
    return paperAsItIsNow(paper);
  }

  @Acts('papers.change')
  @Mutation(() => AgendaPaper, { description: 'A next version; those before it stay readable.' })
  async replaceAgendaPaper(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('fileId', idArg) fileId: string): Promise<AgendaPaper> {
    const { paper, item, meeting } = await heldPaper(id);
    grant(mayChangePapers, item);
    mustTakePapers(item, meeting);
    mustBeIn(paper, PaperState.PRESENT);
    if (paper.versionCount >= paperLimits.versions) throw invalid({ field: 'fileId', message: `Een stuk heeft ten hoogste ${paperLimits.versions} versies. Voeg het toe als een nieuw stuk.` });
    await change(paper, version, { versionCount: paper.versionCount + 1 });
    await addVersion(paper, paper.versionCount, fileId);
    return paperAsItIsNow(paper);
  }

  @Acts('papers.change')
  @Mutation(() => AgendaPaper, { description: 'From then on for secretary and chair, who added it and who withdrew it alone.' })
  async withdrawAgendaPaper(
    @Args('id', idArg) id: string,
    @Args('version', versionArg) version: number,
    @Args('reason', { type: () => String, nullable: true, description: `At most ${paperLimits.reason} characters.` }) typed?: string | null,
  ): Promise<AgendaPaper> {
    const { paper, item, meeting } = await heldPaper(id);
    grant(mayChangePapers, item);
    mustTakePapers(item, meeting);
    mustBeIn(paper, PaperState.PRESENT);
    const reason = typedText('reason', typed, { max: paperLimits.reason, profile: TextProfile.MINUTES });
    await change(paper, version, { state: PaperState.WITHDRAWN, withdrawnById: unit().viewer.personId, reason });
    return paperAsItIsNow(paper);
  }

  @Acts('papers.change')
  @Mutation(() => AgendaPaper, { description: 'Undoes its withdrawal.' })
  async restoreAgendaPaper(@Args('id', idArg) id: string, @Args('version', versionArg) version: number): Promise<AgendaPaper> {
    const { paper, item, meeting } = await heldPaper(id);
    grant(mayChangePapers, item);
    mustTakePapers(item, meeting);
    mustBeIn(paper, PaperState.WITHDRAWN);
    await mustHaveRoom(item);
    await change(paper, version, { state: PaperState.PRESENT, withdrawnById: null, reason: null });
    // Who may read it from now on hears of it too.
    unit().announce(audienceOf(item));
    return paperAsItIsNow(paper);
  }
}

import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { typedText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { TextProfile } from '@schakel/privacy';
import { AgendaItem, AgendaItemState, agendaLimits } from './agenda-item.entity.js';
import { AgendaItemInput, itemColumns, reasonColumn } from './agenda-item.inputs.js';
import { bringFollowers } from './agenda-item-followers.js';
import { mayArrangeAgenda, mayProposeItem, mayWithdrawItem } from './agenda-item.policy.js';
import { readabilityOfItem } from './agenda-level.js';
import { agendaInOrder, holdAgenda, movedAfter, placeAgenda } from './agenda-order.js';
import { arrangedAgenda } from './arranged-agenda.js';
import { heldItem, itemAsItIsNow, itemsAsTheyAreNow, mustBeAhead, seenMeeting } from './load-agenda.js';
import { MeetingState } from './meeting.entity.js';
import { mustHaveRoom, putOnAgenda } from './put-on-agenda.js';
import { followReferral } from './referral-outcome.js';
import { titlesIn } from './title-list.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;

/** Errors: CONFLICT WRONG_STATE. */
function mustBeIn(item: AgendaItem, ...states: AgendaItemState[]): void {
  if (!states.includes(item.state)) throw conflict('WRONG_STATE', 'Over dit agendapunt is intussen al beslist.', { state: item.state });
}

/** Errors: INVALID `titles`. */
function titlesPasted(pasted: string): string[] {
  const lines = titlesIn(pasted);
  if (lines.length === 0) throw invalid({ field: 'titles', message: 'Hierin staat geen onderwerp. Typ elk onderwerp op een eigen regel.' });
  const long = lines.find(({ title }) => title.length > agendaLimits.title);
  if (long) throw invalid({ field: 'titles', message: `Regel ${long.line} is ${long.title.length} tekens. Een onderwerp is er ten hoogste ${agendaLimits.title}.` });
  const text = typedText('titles', lines.map(({ title }) => title).join('\n'), { max: agendaLimits.pasted, profile: TextProfile.MINUTES });
  return (text ?? '').split('\n').map((title) => title.trim()).filter((title) => title !== '');
}

@Resolver(() => AgendaItem)
export class AgendaItemMutations {
  @Acts('agenda.arrange')
  @Mutation(() => AgendaItem, { description: 'At the end of the agenda.' })
  async addAgendaItem(@Args('meetingId', idArg) meetingId: string, @Args('input') input: AgendaItemInput): Promise<AgendaItem> {
    const meeting = await arrangedAgenda(meetingId);
    const columns = await itemColumns(input);
    await mustHaveRoom(meeting, 1, 'title');
    const [item] = await putOnAgenda(meeting, [{ ...columns, level: input.level ?? meeting.level }]);
    return itemAsItIsNow(item as AgendaItem);
  }

  @Acts('agenda.arrange')
  @Mutation(() => [AgendaItem], { description: `A list of titles as pasted from Word: an item per line, without its number or bullet; at most ${agendaLimits.items}.` })
  async addAgendaTitles(@Args('meetingId', idArg) meetingId: string, @Args('titles') pasted: string): Promise<AgendaItem[]> {
    const meeting = await arrangedAgenda(meetingId);
    const titles = titlesPasted(pasted);
    await mustHaveRoom(meeting, titles.length, 'titles');
    return itemsAsTheyAreNow(await putOnAgenda(meeting, titles.map((title) => ({ title }))));
  }

  @Acts('agenda.propose')
  @Mutation(() => AgendaItem)
  async proposeAgendaItem(@Args('meetingId', idArg) meetingId: string, @Args('input') input: AgendaItemInput): Promise<AgendaItem> {
    grant(mayProposeItem, await seenMeeting(meetingId));
    await holdAgenda(meetingId);
    const meeting = await seenMeeting(meetingId);
    mustBeAhead(meeting);
    const columns = await itemColumns(input);
    await mustHaveRoom(meeting, 1, 'title');
    const { moment, viewer } = unit();
    const readers = readabilityOfItem(meeting, input.level ?? meeting.level, { proposedById: viewer.personId });
    const values = { ...columns, ...readers, meetingId: meeting.id, state: AgendaItemState.PROPOSED, proposedById: viewer.personId, createdAt: moment.at };
    return itemAsItIsNow(await insert(AgendaItem, values));
  }

  @Acts('agenda.arrange')
  @Mutation(() => AgendaItem)
  async changeAgendaItem(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('input') input: AgendaItemInput): Promise<AgendaItem> {
    const { item, meeting } = await heldItem(id);
    grant(mayArrangeAgenda, meeting);
    mustBeAhead(meeting);
    mustBeIn(item, AgendaItemState.PROPOSED, AgendaItemState.ACCEPTED);
    const readers = readabilityOfItem(meeting, input.level ?? item.level, { proposedById: item.proposedById, guestIds: item.guestIds });
    await change(item, version, { ...(await itemColumns(input)), ...readers });
    await bringFollowers(item);
    await placeAgenda(meeting.id);
    return itemAsItIsNow(item);
  }

  @Acts('agenda.arrange')
  @Mutation(() => AgendaItem, { description: 'To the end of the agenda: a proposal, or what was declined or withdrawn before.' })
  async acceptAgendaItem(@Args('id', idArg) id: string, @Args('version', versionArg) version: number): Promise<AgendaItem> {
    const { item, meeting } = await heldItem(id);
    grant(mayArrangeAgenda, meeting);
    mustBeAhead(meeting);
    mustBeIn(item, AgendaItemState.PROPOSED, AgendaItemState.DECLINED, AgendaItemState.WITHDRAWN);
    const last = (await agendaInOrder(meeting.id)).length;
    await change(item, version, { state: AgendaItemState.ACCEPTED, position: last + 1, reason: null });
    await followReferral(item);
    await placeAgenda(meeting.id);
    return itemAsItIsNow(item);
  }

  @Acts('agenda.arrange')
  @Mutation(() => AgendaItem)
  async declineAgendaItem(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('reason') typed: string): Promise<AgendaItem> {
    const { item, meeting } = await heldItem(id);
    grant(mayArrangeAgenda, meeting);
    mustBeAhead(meeting);
    mustBeIn(item, AgendaItemState.PROPOSED);
    const reason = reasonColumn(typed);
    if (!reason) throw invalid({ field: 'reason', message: 'Vul in waarom dit punt niet op de agenda komt.' });
    await change(item, version, { state: AgendaItemState.DECLINED, reason });
    return itemAsItIsNow(item);
  }

  @Acts('agenda.withdraw')
  @Mutation(() => AgendaItem, { description: 'From the agenda, or from the proposals.' })
  async withdrawAgendaItem(
    @Args('id', idArg) id: string,
    @Args('version', versionArg) version: number,
    @Args('reason', { type: () => String, nullable: true }) reason?: string | null,
  ): Promise<AgendaItem> {
    const { item, meeting } = await heldItem(id);
    grant(mayWithdrawItem, item);
    mustBeAhead(meeting);
    mustBeIn(item, AgendaItemState.PROPOSED, AgendaItemState.ACCEPTED);
    const wasPlaced = item.position !== null;
    await change(item, version, { state: AgendaItemState.WITHDRAWN, position: null, reason: reasonColumn(reason) });
    if (wasPlaced) await placeAgenda(meeting.id);
    await followReferral(item);
    return itemAsItIsNow(item);
  }

  @Acts('agenda.arrange')
  @Mutation(() => AgendaItem, { description: 'After another item, or to the top. Errors: CONFLICT AGENDA_CHANGED when that other is no longer on the agenda.' })
  async moveAgendaItem(@Args('id', idArg) id: string, @Args('afterId', { type: () => ID, nullable: true }) afterId: string | null): Promise<AgendaItem> {
    const { item, meeting } = await heldItem(id);
    grant(mayArrangeAgenda, meeting);
    mustBeAhead(meeting);
    mustBeIn(item, AgendaItemState.ACCEPTED);
    const ids = movedAfter((await agendaInOrder(meeting.id)).map((one) => one.id), id, afterId);
    await change(item, item.version, { position: ids.indexOf(id) + 1 });
    await placeAgenda(meeting.id, ids);
    return itemAsItIsNow(item);
  }

  @Acts('agenda.arrange')
  @Mutation(() => AgendaItem, { description: 'Told during or after the meeting; what was not dealt with is offered to the next.' })
  async settleAgendaItem(
    @Args('id', idArg) id: string,
    @Args('version', versionArg) version: number,
    @Args('isDealtWith', { type: () => Boolean, nullable: true }) isDealtWith: boolean | null,
  ): Promise<AgendaItem> {
    const { item, meeting } = await heldItem(id);
    grant(mayArrangeAgenda, meeting);
    if (meeting.state !== MeetingState.RUNNING && meeting.state !== MeetingState.HELD) throw conflict('NOT_HELD', 'Dit kan tijdens de vergadering, of daarna tot het verslag is vastgesteld.', { state: meeting.state });
    mustBeIn(item, AgendaItemState.ACCEPTED);
    await change(item, version, { isDealtWith });
    await followReferral(item);
    return itemAsItIsNow(item);
  }
}

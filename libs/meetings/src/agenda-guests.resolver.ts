import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, invalid, isId, notFound } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { byId } from '@schakel/graphql';
import { change } from '@schakel/history';
import { Person } from '@schakel/people';
import { IsNull } from 'typeorm';
import { AgendaItem, AgendaItemState, agendaLimits } from './agenda-item.entity.js';
import { mayArrangeAgenda } from './agenda-item.policy.js';
import { readabilityOfItem } from './agenda-level.js';
import { heldItem, itemAsItIsNow, mustBeAhead } from './load-agenda.js';
import { MeetingState, type Meeting } from './meeting.entity.js';
import { tellCalled } from './meeting.events.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;

/** With whom it is shared from now on: the item's own readers follow. */
function withGuests(item: AgendaItem, meeting: Meeting, guestIds: string[]): Pick<AgendaItem, 'guestIds' | 'readerPersonIds'> {
  const proposedById = item.level === Level.CONFIDENTIAL ? item.proposedById : null;
  return { guestIds, readerPersonIds: readabilityOfItem(meeting, item.level, { proposedById, guestIds }).readerPersonIds };
}

/** Of a draft nobody is told. */
const tellIfCalled = async (meeting: Meeting): Promise<void> => (meeting.state === MeetingState.PLANNED ? tellCalled(meeting) : undefined);

@Resolver(() => AgendaItem)
export class AgendaGuestsResolver {
  @ResolveField(() => [Person], { description: 'Guests, and named readers of a confidential item; for who arranges the agenda, else empty.' })
  async guests(@Parent() item: AgendaItem): Promise<Person[]> {
    if (!mayArrangeAgenda.allows(unit().viewer, item)) return [];
    const people = await Promise.all(item.guestIds.map((id) => byId(Person, id)));
    return people.filter((person) => person !== null);
  }
}

@Resolver(() => AgendaItem)
export class AgendaGuestMutations {
  @Acts('agenda.arrange')
  @Mutation(() => AgendaItem, { description: `Somebody comes for this item alone, or may read a confidential one: he sees it and its papers, when and where it is, and nothing else. At most ${agendaLimits.guests} an item.` })
  async inviteToAgendaItem(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('personId', idArg) personId: string): Promise<AgendaItem> {
    const { item, meeting } = await heldItem(id);
    grant(mayArrangeAgenda, meeting);
    mustBeAhead(meeting);
    if (item.state !== AgendaItemState.ACCEPTED) throw conflict('WRONG_STATE', 'Dit punt staat niet op de agenda.', { state: item.state });
    if (!isId(personId) || !(await unit().manager.existsBy(Person, { id: personId, deactivatedAt: IsNull() }))) throw invalid({ field: 'personId', message: 'Kies iemand uit de lijst die meedoet.' });
    if (item.guestIds.includes(personId)) throw conflict('ALREADY_INVITED', 'Deze persoon is al uitgenodigd voor dit punt.');
    if (item.guestIds.length >= agendaLimits.guests) throw invalid({ field: 'personId', message: `Een agendapunt heeft ten hoogste ${agendaLimits.guests} gasten.` });
    await change(item, version, withGuests(item, meeting, [...item.guestIds, personId]));
    await tellIfCalled(meeting);
    return itemAsItIsNow(item);
  }

  @Acts('agenda.arrange')
  @Mutation(() => AgendaItem, { description: 'Ends what a guest or named reader may see of the item, at once; also after the meeting.' })
  async endAgendaInvitation(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('personId', idArg) personId: string): Promise<AgendaItem> {
    const { item, meeting } = await heldItem(id);
    grant(mayArrangeAgenda, meeting);
    if (!item.guestIds.includes(personId)) throw notFound();
    await change(item, version, withGuests(item, meeting, item.guestIds.filter((guestId) => guestId !== personId)));
    await tellIfCalled(meeting);
    return itemAsItIsNow(item);
  }
}

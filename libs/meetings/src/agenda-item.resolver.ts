import { Int, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { mayArrangeAgenda, mayProposeItem, mayWithdrawItem } from './agenda-item.policy.js';
import { acceptedItems, isOver, itemsOf } from './load-agenda.js';
import { Meeting, MeetingState } from './meeting.entity.js';

/** What a viewer may do with an agenda, or with an item of it, and would not be refused now. */
export enum AgendaAct {
  ARRANGE = 'ARRANGE',
  PROPOSE = 'PROPOSE',
  SETTLE = 'SETTLE',
}
registerEnumType(AgendaAct, { name: 'AgendaAct' });

const unplaced: readonly AgendaItemState[] = [AgendaItemState.PROPOSED, AgendaItemState.DECLINED];

@Resolver(() => Meeting)
export class MeetingAgendaResolver {
  @ResolveField(() => [AgendaItem], { description: 'What stands on it and the viewer may see, in order.' })
  agenda(@Parent() meeting: Meeting): Promise<AgendaItem[]> {
    return acceptedItems(meeting);
  }

  @ResolveField(() => [AgendaItem], { description: 'Proposed or declined, the oldest first.' })
  async agendaProposals(@Parent() meeting: Meeting): Promise<AgendaItem[]> {
    return (await itemsOf(meeting)).filter(({ state }) => unplaced.includes(state));
  }

  @ResolveField(() => [AgendaAct], { description: 'What the viewer may do with the agenda now.' })
  agendaActs(@Parent() meeting: Meeting): AgendaAct[] {
    const { viewer } = unit();
    if (isOver(meeting)) return meeting.state === MeetingState.HELD && mayArrangeAgenda.allows(viewer, meeting) ? [AgendaAct.SETTLE] : [];
    if (mayArrangeAgenda.allows(viewer, meeting)) return meeting.state === MeetingState.RUNNING ? [AgendaAct.ARRANGE, AgendaAct.SETTLE] : [AgendaAct.ARRANGE];
    return mayProposeItem.allows(viewer, meeting) ? [AgendaAct.PROPOSE] : [];
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @ResolveField(() => Int, { nullable: true, description: 'From 1, for everybody of the body the same: who may not see an item sees a gap. Null when it is not on the agenda, and for a guest.' })
  async position(@Parent() item: AgendaItem): Promise<number | null> {
    return (await byId(Meeting, item.meetingId)) && item.position;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who presents it.' })
  presenter(@Parent() item: AgendaItem): Promise<Person | null> {
    return byId(Person, item.presenterId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The party that presents it, where no person is named.' })
  presenterOrganisation(@Parent() item: AgendaItem): Promise<Organisation | null> {
    return byId(Organisation, item.presenterOrganisationId);
  }

  @ResolveField(() => Person, { nullable: true })
  proposedBy(@Parent() item: AgendaItem): Promise<Person | null> {
    return byId(Person, item.proposedById);
  }

  @ResolveField(() => Meeting, { nullable: true, description: 'Null for who was invited to this item alone.' })
  meeting(@Parent() item: AgendaItem): Promise<Meeting | null> {
    return byId(Meeting, item.meetingId);
  }

  @ResolveField(() => Boolean, { description: 'Would not be refused now.' })
  async mayWithdraw(@Parent() item: AgendaItem): Promise<boolean> {
    const meeting = await byId(Meeting, item.meetingId);
    const isOpen = item.state === AgendaItemState.PROPOSED || item.state === AgendaItemState.ACCEPTED;
    return meeting !== null && !isOver(meeting) && isOpen && mayWithdrawItem.allows(unit().viewer, item);
  }
}

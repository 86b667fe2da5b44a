import { Args, Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { DayScalar, byId } from '@schakel/graphql';
import { Viewer } from '@schakel/people';
import { AgendaItem } from './agenda-item.entity.js';
import { openInvitations, type OpenInvitation } from './guest-invitations.js';
import { MeetingState, type WallTime } from './meeting.entity.js';

@ObjectType({ description: 'Of a meeting what its guest may know: when and where it is, of which body, and the items to which he was invited.' })
export class GuestInvitation {
  itemIds: string[];

  @Field(() => String, { description: 'Of the meeting: its address.' })
  number: string;

  @Field(() => MeetingState)
  state: MeetingState;

  @Field(() => DayScalar)
  heldOn: Day;

  @Field(() => String, { nullable: true, description: 'HH:MM: of the whole meeting.' })
  startsAt: WallTime | null;

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  endsAt: WallTime | null;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true })
  onlineUrl: string | null;

  @Field(() => String)
  bodyCode: string;

  @Field(() => String)
  bodyName: string;
}

const over: readonly MeetingState[] = [MeetingState.HELD, MeetingState.ADOPTED, MeetingState.LAPSED];

@Resolver(() => GuestInvitation)
export class GuestInvitationResolver {
  @VisibleRows()
  @Query(() => GuestInvitation, { nullable: true, description: 'By the number of the meeting; null for who may see the meeting itself, and for who is no guest there.' })
  async guestInvitation(@Args('number', { type: () => String }) number: string): Promise<GuestInvitation | null> {
    return (await openInvitations()).find((one) => one.number.toLowerCase() === number.toLowerCase()) ?? null;
  }

  @ResolveField(() => [AgendaItem])
  async items(@Parent() { itemIds }: OpenInvitation): Promise<AgendaItem[]> {
    const items = await Promise.all(itemIds.map((id) => byId(AgendaItem, id)));
    return items.filter((item) => item !== null);
  }
}

@Resolver(() => Viewer)
export class ViewerInvitationsResolver {
  @ResolveField(() => [GuestInvitation], { description: 'Meetings to come at which the viewer is a guest for an item, by day.' })
  async guestInvitations(): Promise<GuestInvitation[]> {
    return (await openInvitations()).filter(({ state, heldOn }) => !over.includes(state) && heldOn >= unit().moment.day);
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Body } from '@schakel/bodies';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { leftOverKind } from './agenda-offer.js';
import { mayArrangeAgenda } from './agenda-item.policy.js';
import { mandateOf } from './item-mandate.js';
import { isOver } from './load-agenda.js';
import { Meeting } from './meeting.entity.js';
import { Referral, ReferralState } from './referral.entity.js';

const waitingAt = async (bodyId: string): Promise<Referral[]> =>
  (await manyBy(Referral, 'toBodyId', bodyId, { forwardedOn: 'ASC', id: 'ASC' })).filter(({ state }) => state === ReferralState.OPEN);

/** The last time it was forwarded and not taken back, here or at the meeting from which it was carried over. */
async function referralOf(item: AgendaItem): Promise<Referral | null> {
  const all = await manyBy(Referral, 'itemId', item.id, { forwardedOn: 'ASC', id: 'ASC' });
  const own = all.filter(({ state }) => state !== ReferralState.RECALLED).at(-1);
  if (own || item.originKind !== leftOverKind) return own ?? null;
  const earlier = await byId(AgendaItem, item.originId);
  return earlier && referralOf(earlier);
}

const isOnIt = ({ state }: AgendaItem): boolean => state === AgendaItemState.ACCEPTED || state === AgendaItemState.PROPOSED;

@Resolver(() => AgendaItem)
export class ItemReferralResolver {
  @ResolveField(() => Referral, { nullable: true, description: 'Where it was forwarded to, and what became of it there.' })
  referral(@Parent() item: AgendaItem): Promise<Referral | null> {
    return referralOf(item);
  }

  @ResolveField(() => Boolean, { description: 'The mandates send it elsewhere, and the viewer would not be refused to forward it now.' })
  async mayForward(@Parent() item: AgendaItem): Promise<boolean> {
    if (!isOnIt(item) || !mayArrangeAgenda.allows(unit().viewer, item)) return false;
    if ((await mandateOf(item))?.answer !== 'BELONGS_TO') return false;
    const [meeting, earlier] = await Promise.all([byId(Meeting, item.meetingId), referralOf(item)]);
    return meeting !== null && !isOver(meeting) && (!earlier || earlier.state === ReferralState.DECLINED);
  }
}

@Resolver(() => Meeting)
export class MeetingReferralsResolver {
  @ResolveField(() => [Referral], { description: 'What other bodies forwarded to this one and waits for an answer; none for a meeting that is over.' })
  referrals(@Parent() meeting: Meeting): Promise<Referral[]> {
    return isOver(meeting) ? Promise.resolve([]) : waitingAt(meeting.bodyId);
  }
}

@Resolver(() => Body)
export class BodyReferralsResolver {
  @ResolveField(() => [Referral], { description: 'What other bodies forwarded to it and waits for an answer.' })
  referrals(@Parent() body: Body): Promise<Referral[]> {
    return waitingAt(body.id);
  }
}

@Resolver(() => Referral)
export class ReferralResolver {
  @ResolveField(() => Body, { description: 'Whose agenda it comes from.' })
  fromBody(@Parent() { bodyId }: Referral): Promise<Body> {
    return mustSee(Body, bodyId);
  }

  @ResolveField(() => Body)
  toBody(@Parent() { toBodyId }: Referral): Promise<Body> {
    return mustSee(Body, toBodyId);
  }

  @ResolveField(() => Person)
  forwardedBy(@Parent() { forwardedById }: Referral): Promise<Person> {
    return mustSee(Person, forwardedById);
  }

  @ResolveField(() => Boolean, { description: 'Would not be refused to answer it now.' })
  mayAnswer(@Parent() { state, toBodyId }: Referral): boolean {
    return state === ReferralState.OPEN && mayArrangeAgenda.allows(unit().viewer, { bodyId: toBodyId });
  }

  @ResolveField(() => Boolean, { description: 'Would not be refused to take it back now.' })
  mayRecall(@Parent() { state, bodyId }: Referral): boolean {
    return state === ReferralState.OPEN && mayArrangeAgenda.allows(unit().viewer, { bodyId });
  }
}

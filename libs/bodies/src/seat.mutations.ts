import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { addDays, conflict, invalid, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { DayScalar, forgetLoaded, typedText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { checkBounds, endPeriod, endWithHandOver, lastDayOf, refuseOverlap } from '@schakel/people';
import { Body } from './body.entity.js';
import { endingOfMembership, endingOfSeat } from './body-endings.js';
import { mustBeParty, mustBeTwo, mustTakePart } from './choose-people.js';
import { holdMembers, seenMembership, seenRow } from './members-facts.js';
import { MembershipInput, SeatInput } from './members.inputs.js';
import { mayManageMembers } from './members.policy.js';
import { Membership, Seat } from './seat.entity.js';
import { steeringFacts } from './steering.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;
const dayArg = { type: () => DayScalar, nullable: true } as const;

/** Errors: CONFLICT BODY_ENDED: what has ended is history. */
export function mustLive(body: Body): void {
  if (body.hasEnded(unit().moment.day)) throw conflict('BODY_ENDED', 'Dit overleg is geëindigd. Wie er zat, blijft zoals het was.');
}

/** The body of a seat or function, whose steward it is who asks. */
export async function managed(bodyId: string): Promise<Body> {
  const body = await seenRow(Body, bodyId);
  grant(mayManageMembers, await steeringFacts(bodyId));
  mustLive(body);
  await holdMembers(bodyId);
  return body;
}

const asNow = (body: Body): Body => {
  forgetLoaded();
  return body;
};

const label = { max: 200 } as const;

/** The parties' places in a body and the persons on them: its regie or secretary. */
@Resolver()
export class SeatMutations {
  @Acts('bodies.manage-members')
  @Mutation(() => Body)
  async addSeat(@Args('bodyId', idArg) bodyId: string, @Args('input') input: SeatInput): Promise<Body> {
    const body = await managed(bodyId);
    const { organisationId = null, role, domain = null, from, until = null } = input;
    const words = typedText('label', input.label, label);
    if (!organisationId && !words) throw invalid({ field: 'organisationId', message: 'Kies een partij, of omschrijf voor wie deze zetel is.' });
    await mustBeParty(organisationId);
    checkBounds({ from, until });
    const { manager } = unit();
    if (organisationId) {
      const present = (await manager.findBy(Seat, { bodyId, organisationId })).filter((one) => one.label === words);
      refuseOverlap(present, { from, until }, 'Deze partij heeft in (een deel van) die periode al een zetel in dit overleg.');
    }
    const position = await manager.countBy(Seat, { bodyId });
    await insert(Seat, { bodyId, organisationId, label: words, role, domain, from, until, position, note: null });
    return asNow(body);
  }

  @Acts('bodies.manage-members')
  @Mutation(() => Body, { description: 'After `lastDay`, or at once; who sits on it leaves with it.' })
  async endSeat(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('lastDay', dayArg) lastDay?: Day | null): Promise<Body> {
    const seat = await seenRow(Seat, id);
    const body = await managed(seat.bodyId);
    const last = lastDayOf(lastDay);
    await endWithHandOver(await endingOfSeat(seat, addDays(last, 1)), null, async () => {
      for (const membership of await unit().manager.findBy(Membership, { seatId: id })) {
        if (!membership.until || membership.until > last) await endPeriod(membership, membership.version, last);
      }
      await endPeriod(seat, version, last);
    });
    return asNow(body);
  }

  @Acts('bodies.manage-members')
  @Mutation(() => Body, { description: 'Somebody on a seat, with who replaces him.' })
  async fillSeat(@Args('seatId', idArg) seatId: string, @Args('input') { personId, substituteId = null, from, until = null }: MembershipInput): Promise<Body> {
    const seat = await seenRow(Seat, seatId);
    const body = await managed(seat.bodyId);
    await mustBeTwo(personId, substituteId);
    checkBounds({ from, until });
    if ((seat.from && from < seat.from) || (seat.until && (!until || until > seat.until))) throw invalid({ field: 'from', message: 'De zetel zelf bestaat niet in die hele periode.' });
    const present = await unit().manager.findBy(Membership, { seatId, personId });
    refuseOverlap(present, { from, until }, 'Deze persoon zit in (een deel van) die periode al op deze zetel.');
    await insert(Membership, { seatId, personId, substituteId, from, until });
    return asNow(body);
  }

  @Acts('bodies.manage-members')
  @Mutation(() => Body, { description: 'Who replaces the person on a seat; null for nobody.' })
  async nameSubstitute(
    @Args('membershipId', idArg) membershipId: string,
    @Args('version', versionArg) version: number,
    @Args('substituteId', { type: () => ID, nullable: true }) substituteId: string | null,
  ): Promise<Body> {
    const { membership, seat } = await seenMembership(membershipId);
    const body = await managed(seat.bodyId);
    await mustBeTwo(membership.personId, substituteId);
    await change(membership, version, { substituteId });
    return asNow(body);
  }

  @Acts('bodies.manage-members')
  @Mutation(() => Body, { description: 'After `lastDay`, or at once. A successor sits there from the next day, with the seat’s history and open work.' })
  async endMembership(
    @Args('id', idArg) id: string,
    @Args('version', versionArg) version: number,
    @Args('lastDay', dayArg) lastDay?: Day | null,
    @Args('successorId', { type: () => ID, nullable: true }) successorId?: string | null,
  ): Promise<Body> {
    const { membership, seat } = await seenMembership(id);
    const body = await managed(seat.bodyId);
    await mustTakePart('successorId', successorId);
    if (successorId === membership.personId) throw invalid({ field: 'successorId', message: 'Kies een ander als opvolger.' });
    const last = lastDayOf(lastDay);
    const { seatId } = membership;
    await endWithHandOver(endingOfMembership(membership, seat, addDays(last, 1)), successorId ?? null, async () => {
      await endPeriod(membership, version, last);
      if (successorId) await insert(Membership, { seatId, personId: successorId, substituteId: null, from: addDays(last, 1), until: seat.until });
    });
    return asNow(body);
  }
}

import { Args, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, notFound, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { DayScalar, mustSee, requiredText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { Body } from '@schakel/bodies';
import { Organisation } from '@schakel/organisations';
import { closingFacts } from './closing-facts.js';
import { HandOver, HandOverState } from './hand-over.entity.js';
import { mayExplainGap } from './hand-over.policy.js';
import { asItIsNow, holdClosing, seenHandOver } from './load-hand-over.js';
import { gapsOf, type Gap } from './seat-gaps.js';
import { SeatGapNote } from './seat-gap-note.entity.js';

@ObjectType({ description: 'A party that has no seat at a body which takes things over.' })
export class SeatGap {
  @Field(() => Boolean, { description: 'It sat at the body that closes; else it is bound by what goes over.' })
  satBefore: boolean;

  @Field(() => String, { nullable: true, description: 'Why it gets no seat there; null while nobody said.' })
  reason: string | null;

  @Field(() => DayScalar, { nullable: true })
  explainedOn: Day | null;

  @Field(() => Boolean, { description: 'The viewer may say why not.' })
  mayExplain: boolean;

  successorId: string;
  organisationId: string;
}

const whyNot = { ask: 'Schrijf waarom deze partij daar geen zetel krijgt.', max: 500 } as const;

async function asSeen(handOver: HandOver, { successorId, organisationId, satBefore, note }: Gap): Promise<SeatGap> {
  const facts = { ...(await closingFacts(await mustSee(Body, handOver.bodyId))), takerId: successorId };
  const mayExplain = handOver.state !== HandOverState.STOPPED && mayExplainGap.allows(unit().viewer, facts);
  return { satBefore, reason: note?.reason ?? null, explainedOn: note?.explainedOn ?? null, mayExplain, successorId, organisationId };
}

@Resolver(() => HandOver)
export class SeatGapsResolver {
  @ResolveField(() => [SeatGap], { description: 'The difference in composition, until each party has a seat or it was said why not.' })
  async seatGaps(@Parent() handOver: HandOver): Promise<SeatGap[]> {
    const gaps = await gapsOf(handOver);
    return Promise.all(gaps.map((gap) => asSeen(handOver, gap)));
  }

  @Acts('handovers.explain-gap')
  @Mutation(() => HandOver, { description: 'Says why a party gets no seat at a successor.' })
  async explainSeatGap(
    @Args('handOverId', { type: () => ID }) handOverId: string,
    @Args('successorId', { type: () => ID }) successorId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('reason') reason: string,
  ): Promise<HandOver> {
    const { handOver, body } = await seenHandOver(handOverId);
    const isGap = (gap: Gap): boolean => gap.successorId === successorId && gap.organisationId === organisationId;
    if (!(await gapsOf(handOver)).some(isGap)) throw notFound();
    grant(mayExplainGap, { ...(await closingFacts(body)), takerId: successorId });
    if (handOver.state === HandOverState.STOPPED) throw conflict('HAND_OVER_ENDED', 'Deze overdracht is gestopt.');
    await holdClosing(body.id);
    const words = { reason: requiredText('reason', reason, whyNot), explainedById: unit().viewer.personId, explainedOn: unit().moment.day };
    const note = await unit().manager.findOneBy(SeatGapNote, { handOverId, successorId, organisationId });
    if (note) await change(note, note.version, words);
    else await insert(SeatGapNote, { handOverId, successorId, organisationId, ...words });
    return asItIsNow(handOver);
  }
}

@Resolver(() => SeatGap)
export class SeatGapResolver {
  @ResolveField(() => Body)
  successor(@Parent() { successorId }: SeatGap): Promise<Body> {
    return mustSee(Body, successorId);
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: SeatGap): Promise<Organisation> {
    return mustSee(Organisation, organisationId);
  }
}

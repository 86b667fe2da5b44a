import { Field, ID, Int, ObjectType, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { DayScalar, byId, manyBy, mustSee } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Person } from '@schakel/people';
import { closingFacts, takerFacts } from './closing-facts.js';
import { handOverContributions } from './hand-over-contribution.js';
import { piecesOf, type HandOverPiece } from './hand-over-items.js';
import { LineState } from './hand-over-line.entity.js';
import { HandOver, HandOverState } from './hand-over.entity.js';
import { mayAnswerLine, mayClose, mayEndLine, mayGive } from './hand-over.policy.js';

export enum HandOverItemState {
  UNASSIGNED = 'UNASSIGNED',
  GIVEN = 'GIVEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  ENDED = 'ENDED',
}
registerEnumType(HandOverItemState, { name: 'HandOverItemState', description: 'Not given yet, given and not answered, taken over, declined by the successor, or ended with a reason.' });

/** One thing that a body leaves behind. */
@ObjectType()
export class HandOverItem {
  @Field(() => String, { description: '‘ACTION’, ‘ACTION_PART’ …' })
  kind: string;

  @Field(() => ID)
  recordId: string;

  @Field(() => Int, { description: 'Of what was said of it; 0 while nothing was.' })
  version: number;

  @Field(() => HandOverItemState)
  state: HandOverItemState;

  @Field(() => String, { nullable: true, description: 'Null while the viewer may not read it: he is asked to take it over.' })
  number: string | null;

  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => String, { nullable: true })
  path: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined, or ended.' })
  reason: string | null;

  @Field(() => DayScalar, { nullable: true })
  answeredOn: Day | null;

  @Field(() => Boolean, { description: 'Can end with a reason; else it must go to a successor.' })
  canEnd: boolean;

  successorId: string | null;
}

const itemOf = ({ kind, recordId, record, line }: HandOverPiece): HandOverItem => ({
  kind, recordId,
  version: line?.version ?? 0,
  state: line ? HandOverItemState[line.state] : HandOverItemState.UNASSIGNED,
  number: record?.number ?? null,
  title: record?.title ?? null,
  path: record?.path ?? null,
  reason: line?.reason ?? null,
  answeredOn: line?.answeredOn ?? null,
  canEnd: handOverContributions.get(kind)?.end !== undefined,
  successorId: line?.successorId ?? null,
});

/** What the viewer may do, so that no screen offers what would be refused. */
@ObjectType()
export class HandOverActs {
  @Field(() => Boolean, { description: 'Give things to a successor.' })
  mayGive: boolean;

  @Field(() => Boolean, { description: 'End things with a reason.' })
  mayEnd: boolean;

  @Field(() => Boolean, { description: 'Stop the closing, or finish it.' })
  mayClose: boolean;
}

@Resolver(() => HandOver)
export class HandOverResolver {
  @ResolveField(() => Body)
  body(@Parent() { bodyId }: HandOver): Promise<Body> {
    return mustSee(Body, bodyId);
  }

  @ResolveField(() => Person, { nullable: true })
  startedBy(@Parent() { startedById }: HandOver): Promise<Person | null> {
    return byId(Person, startedById);
  }

  @ResolveField(() => [HandOverItem], { description: 'All that the body leaves behind and the viewer may see, in order of kind and number.' })
  async items(@Parent() handOver: HandOver): Promise<HandOverItem[]> {
    return (await piecesOf(handOver)).map(itemOf);
  }

  @ResolveField(() => HandOverActs)
  async acts(@Parent() { bodyId, state }: HandOver): Promise<HandOverActs> {
    if (state !== HandOverState.OPEN) return { mayGive: false, mayEnd: false, mayClose: false };
    const { viewer } = unit();
    const facts = await closingFacts(await mustSee(Body, bodyId));
    return { mayGive: mayGive.allows(viewer, facts), mayEnd: mayEndLine.allows(viewer, facts), mayClose: mayClose.allows(viewer, facts) };
  }
}

@Resolver(() => HandOverItem)
export class HandOverItemResolver {
  @ResolveField(() => Body, { nullable: true, description: 'To whom it was given.' })
  successor(@Parent() { successorId }: HandOverItem): Promise<Body | null> {
    return byId(Body, successorId);
  }

  @ResolveField(() => Boolean, { description: 'The viewer may accept or decline it.' })
  async mayAnswer(@Parent() { successorId, state }: HandOverItem): Promise<boolean> {
    return successorId !== null && state === (LineState.GIVEN as string) && mayAnswerLine.allows(unit().viewer, await takerFacts(successorId));
  }
}

@Resolver(() => Body)
export class BodyHandOverResolver {
  @ResolveField(() => HandOver, { nullable: true, description: 'The closing of this body: under way, or else the last that was done.' })
  async handOver(@Parent() body: Body): Promise<HandOver | null> {
    const all = await manyBy(HandOver, 'bodyId', body.id, { startedOn: 'DESC', id: 'DESC' });
    return all.find(({ state }) => state === HandOverState.OPEN) ?? all.find(({ state }) => state === HandOverState.DONE) ?? null;
  }

  @ResolveField(() => Boolean, { description: 'The viewer may decide to close it.' })
  async mayBeginClosing(@Parent() body: Body): Promise<boolean> {
    return !body.hasEnded(unit().moment.day) && mayClose.allows(unit().viewer, await closingFacts(body));
  }
}

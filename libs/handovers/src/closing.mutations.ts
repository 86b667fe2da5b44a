import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { forgetLoaded, requiredText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { Body, endBody, holdWhileEnding } from '@schakel/bodies';
import { enqueue } from '@schakel/jobs';
import { bodyClosed } from './closing.events.js';
import { closingFacts } from './closing-facts.js';
import { openInWords, openPerKind } from './hand-over-items.js';
import { HandOver, HandOverState } from './hand-over.entity.js';
import { mayClose } from './hand-over.policy.js';
import { asItIsNow, holdClosing, holdOpen, mustSucceed, seenBody, seenHandOver } from './load-hand-over.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;
const whyClose = { ask: 'Schrijf waarom dit overleg stopt.', max: 500 } as const;
const whyStop = { ask: 'Schrijf waarom het overleg toch doorgaat.', max: 500 } as const;

/** A body begins to close, goes on after all, or ends. */
@Resolver(() => HandOver)
export class ClosingMutations {
  @Acts('handovers.close')
  @Mutation(() => HandOver, { description: 'Decides that a body closes: from then on what it leaves behind is given away.' })
  async beginClosing(@Args('bodyId', idArg) bodyId: string, @Args('reason') reason: string): Promise<HandOver> {
    const body = await seenBody(bodyId);
    grant(mayClose, await closingFacts(body));
    const { manager, moment, viewer } = unit();
    if (body.hasEnded(moment.day)) throw conflict('BODY_ENDED', 'Dit overleg is al geëindigd.');
    await holdClosing(bodyId);
    if (await manager.existsBy(HandOver, { bodyId, state: HandOverState.OPEN })) throw conflict('ALREADY_CLOSING', 'De overdracht van dit overleg loopt al.');
    const handOver = await insert(HandOver, { bodyId, reason: requiredText('reason', reason, whyClose), startedOn: moment.day, startedById: viewer.personId });
    forgetLoaded();
    return handOver;
  }

  @Acts('handovers.close')
  @Mutation(() => HandOver, { description: 'The body goes on after all; what was taken over stays where it is.' })
  async stopClosing(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('reason') reason: string): Promise<HandOver> {
    const { handOver, body } = await seenHandOver(id);
    grant(mayClose, await closingFacts(body));
    const { moment, viewer } = unit();
    if (body.hasEnded(moment.day)) throw conflict('BODY_ENDED', 'Dit overleg is al geëindigd en kan niet meer doorgaan.');
    const held = await holdOpen(handOver);
    const stopReason = requiredText('reason', reason, whyStop);
    await change(held, version, { state: HandOverState.STOPPED, stopReason, endedOn: moment.day, endedById: viewer.personId });
    return asItIsNow(held);
  }

  @Acts('handovers.close')
  @Mutation(() => HandOver, { description: 'Ends the body today, with its successor. Refused with what is open while anything is: CONFLICT STILL_OPEN.' })
  async finishClosing(
    @Args('id', idArg) id: string,
    @Args('version', versionArg) version: number,
    @Args('successorId', { type: () => ID, nullable: true }) successorId?: string | null,
  ): Promise<HandOver> {
    const { handOver, body } = await seenHandOver(id);
    grant(mayClose, await closingFacts(body));
    const held = await holdOpen(handOver);
    const successor = successorId ? await mustSucceed(successorId, body) : null;
    // Whoever adds something to the body waits for this, or was before it and is counted.
    await holdWhileEnding(body.id);
    const { moment, viewer } = unit();
    await unit().beyondSight('hand-over', async () => {
      const open = await openPerKind(held);
      if (open.size > 0) throw conflict('STILL_OPEN', `Dit overleg kan nog niet eindigen. Er staat nog open: ${openInWords(open)}.`, Object.fromEntries(open));
      await endBody(await unit().manager.findOneByOrFail(Body, { id: body.id }), successor?.id ?? null);
      await change(held, version, { state: HandOverState.DONE, endedOn: moment.day, endedById: viewer.personId });
    });
    await enqueue(bodyClosed, { handOverId: held.id, actorId: viewer.personId, recordedAt: moment.realAt.toISOString() });
    return asItIsNow(held);
  }
}

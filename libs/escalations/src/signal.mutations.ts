import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, isId, notFound } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { forgetLoaded, requiredText, typedText } from '@schakel/graphql';
import { change } from '@schakel/history';
import { TextProfile } from '@schakel/privacy';
import { raiseSignal } from './raise-signal.js';
import { Signal, SignalState, signalLimits } from './signal.entity.js';
import { mayAnswerSignal, mayRaiseSignal } from './signal.policy.js';

const profile = TextProfile.MINUTES;

@InputType()
export class SignalInput {
  @Field(() => String, { description: `At most ${signalLimits.title} characters.` })
  title: string;

  @Field(() => String, { nullable: true, description: `At most ${signalLimits.explanation} characters.` })
  explanation?: string | null;
}

function asItIsNow(signal: Signal): Signal {
  forgetLoaded();
  return signal;
}

@Resolver(() => Signal)
export class SignalMutations {
  @Acts('signals.raise')
  @Mutation(() => Signal, { description: 'By a member of the body, for the body and those above it. The same words again count up. Errors: CONFLICT BODY_ENDED.' })
  async raiseSignal(@Args('bodyId', { type: () => ID }) bodyId: string, @Args('input') input: SignalInput): Promise<Signal> {
    const body = isId(bodyId) ? await unit().manager.findOneBy(Body, { id: bodyId }) : null;
    if (!body) throw notFound();
    grant(mayRaiseSignal, { bodyId });
    if (body.hasEnded(unit().moment.day)) throw conflict('BODY_ENDED', 'Dit overleg is beëindigd. Kies een ander overleg.');
    const title = requiredText('title', input.title, { max: signalLimits.title, profile, ask: 'Vul in wat u wilt melden.' });
    const explanation = typedText('explanation', input.explanation, { max: signalLimits.explanation, profile });
    const readability = { level: Level.BODY, bodyId, readerPersonIds: [], readerOrganisationIds: [], readerBodyIds: [] };
    return asItIsNow(await raiseSignal(body, readability, { title, explanation, raisedById: unit().viewer.personId }));
  }

  @Acts('signals.answer')
  @Mutation(() => Signal, { description: 'Dealt with, and what was done with it. Errors: CONFLICT WRONG_STATE.' })
  async answerSignal(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @Args('answer') typed: string): Promise<Signal> {
    const signal = isId(id) ? await unit().manager.findOneBy(Signal, { id }) : null;
    if (!signal) throw notFound();
    grant(mayAnswerSignal, signal);
    if (signal.state !== SignalState.OPEN) throw conflict('WRONG_STATE', 'Dit signaal is al afgehandeld of ingetrokken.', { state: signal.state });
    const answer = requiredText('answer', typed, { max: signalLimits.answer, profile, ask: 'Vul in wat er met dit signaal is gedaan.' });
    return asItIsNow(await change(signal, version, { state: SignalState.ANSWERED, answer, answeredById: unit().viewer.personId, answeredOn: unit().moment.day }));
  }
}

import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { HistoryEntry } from '@schakel/history';
import { AgendaItem, itemsAbout } from '@schakel/meetings';
import { byAddress } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { signalKind } from './agenda-offers.js';
import { Signal, SignalState } from './signal.entity.js';
import { mayAnswerSignal, mayRaiseSignal } from './signal.policy.js';

@Resolver(() => Signal)
export class SignalResolver {
  @VisibleRows()
  @Query(() => Signal, { nullable: true })
  signal(@Args('number', { type: () => String }) number: string): Promise<Signal | null> {
    return byAddress(Signal, 'number', number);
  }

  @ResolveField(() => Body)
  body(@Parent() { bodyId }: Signal): Promise<Body> {
    return mustSee(Body, bodyId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who raised it first; null when that was in a meeting.' })
  raisedBy(@Parent() { raisedById }: Signal): Promise<Person | null> {
    return byId(Person, raisedById);
  }

  @ResolveField(() => Person, { nullable: true })
  answeredBy(@Parent() { answeredById }: Signal): Promise<Person | null> {
    return byId(Person, answeredById);
  }

  @ResolveField(() => [AgendaItem], { description: 'Where it stands or stood on an agenda, as far as the viewer may see it; the latest last.' })
  agendaItems(@Parent() signal: Signal): Promise<AgendaItem[]> {
    return itemsAbout(signalKind, signal.id);
  }

  @ResolveField(() => [HistoryEntry], { description: 'Newest first.' })
  history(@Parent() signal: Signal): Promise<HistoryEntry[]> {
    return manyBy(HistoryEntry, 'subjectId', signal.id, { recordedAt: 'DESC', id: 'DESC' });
  }

  @ResolveField(() => Boolean, { description: 'Answering would not be refused now.' })
  mayAnswer(@Parent() signal: Signal): boolean {
    return signal.state === SignalState.OPEN && mayAnswerSignal.allows(unit().viewer, signal);
  }
}

@Resolver(() => Body)
export class BodySignalsResolver {
  @ResolveField(() => [Signal], { description: 'What was raised to it and the viewer may see: the open ones first, then the newest.' })
  async signals(@Parent() body: Body): Promise<Signal[]> {
    const signals = await manyBy(Signal, 'bodyId', body.id, { raisedAt: 'DESC', id: 'DESC' });
    const isOpen = ({ state }: Signal): boolean => state === SignalState.OPEN;
    return [...signals.filter(isOpen), ...signals.filter((signal) => !isOpen(signal))];
  }

  @ResolveField(() => Boolean, { description: 'Raising a signal would not be refused now.' })
  mayRaiseSignal(@Parent() body: Body): boolean {
    const { viewer, moment } = unit();
    return !body.hasEnded(moment.day) && mayRaiseSignal.allows(viewer, { bodyId: body.id });
  }
}

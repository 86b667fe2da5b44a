import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { unit } from '@schakel/database';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { HistoryEntry } from '@schakel/history';
import { AgendaItem, Meeting, itemsAbout } from '@schakel/meetings';
import { byAddress } from '@schakel/organisations';
import { decisionKind } from './agenda-offers.js';
import { takenStates, untakenStates } from './decision-states.js';
import { Decision } from './decision.entity.js';
import { DecisionReservation, reservationOf } from './reservation.js';
import { maySettleDecision } from './decisions.policy.js';

@Resolver(() => Decision)
export class DecisionResolver {
  @VisibleRows()
  @Query(() => Decision, { nullable: true })
  decision(@Args('number', { type: () => String }) number: string): Promise<Decision | null> {
    return byAddress(Decision, 'number', number);
  }

  @ResolveField(() => Body)
  body(@Parent() decision: Decision): Promise<Body> {
    return mustSee(Body, decision.bodyId);
  }

  @ResolveField(() => DecisionReservation, { nullable: true, description: 'Taken while a required domain was away; null otherwise.' })
  reservation(@Parent() decision: Decision): Promise<DecisionReservation | null> {
    return reservationOf(decision);
  }

  @ResolveField(() => Meeting, { nullable: true, description: 'Null also when the viewer may not know of the meeting.' })
  meeting(@Parent() decision: Decision): Promise<Meeting | null> {
    return byId(Meeting, decision.meetingId);
  }

  @ResolveField(() => [AgendaItem], { description: 'Where it stands or stood on an agenda, as far as the viewer may see it; the latest last.' })
  agendaItems(@Parent() decision: Decision): Promise<AgendaItem[]> {
    return itemsAbout(decisionKind, decision.id);
  }

  @ResolveField(() => [HistoryEntry], { description: 'Newest first.' })
  history(@Parent() decision: Decision): Promise<HistoryEntry[]> {
    return manyBy(HistoryEntry, 'subjectId', decision.id, { recordedAt: 'DESC', id: 'DESC' });
  }

  @ResolveField(() => Boolean, { description: 'Saying what became of it would not be refused now.' })
  maySettle(@Parent() decision: Decision): boolean {
    return untakenStates.includes(decision.state) && maySettleDecision.allows(unit().viewer, decision);
  }

  @ResolveField(() => Boolean, { description: 'Planning or ending a review would not be refused now.' })
  mayReview(@Parent() decision: Decision): boolean {
    return takenStates.includes(decision.state) && maySettleDecision.allows(unit().viewer, decision);
  }
}

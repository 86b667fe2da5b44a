import { unit } from '@schakel/database';
import { AgendaOfferReason, AgendaPurpose, agendaContributions, type AgendaOffer, type AgendaOrigin, type Meeting } from '@schakel/meetings';
import { In, LessThanOrEqual } from 'typeorm';
import { takenStates } from './decision-states.js';
import { Decision, DecisionState } from './decision.entity.js';

export const decisionKind = 'DECISION';

// More than one meeting can talk about; the page of the body has them all.
const mostOffers = 100;

const waiting = [DecisionState.DEFERRED, DecisionState.SUBMITTED];

const reasonOf = ({ state }: Decision): AgendaOfferReason => {
  if (state === DecisionState.DEFERRED) return AgendaOfferReason.DEFERRED;
  return state === DecisionState.SUBMITTED ? AgendaOfferReason.SUBMITTED : AgendaOfferReason.REVIEW_DUE;
};

/** What the body still has to decide, and what it looks back on by the day of the meeting. */
async function offersFor({ bodyId, heldOn }: Meeting): Promise<AgendaOffer[]> {
  const { manager, moment } = unit();
  const until = heldOn && heldOn > moment.day ? heldOn : moment.day;
  const decisions = await manager.find(Decision, {
    where: [{ bodyId, state: In(waiting) }, { bodyId, state: In([...takenStates]), evaluateOn: LessThanOrEqual(until) }],
    order: { evaluateOn: 'ASC', number: 'ASC' },
    take: mostOffers,
  });
  return decisions.map((decision) => {
    const reason = reasonOf(decision);
    const isReview = reason === AgendaOfferReason.REVIEW_DUE;
    const { id, number, title, level, evaluateOn } = decision;
    return { kind: decisionKind, id, number, title, level, reason, on: isReview ? evaluateOn : null, purpose: isReview ? AgendaPurpose.DISCUSSION : AgendaPurpose.DECISION };
  });
}

async function originsOf(ids: readonly string[]): Promise<Map<string, AgendaOrigin>> {
  const decisions = await unit().manager.find(Decision, { select: { id: true, number: true, title: true }, where: { id: In([...ids]) } });
  return new Map(decisions.map(({ id, number, title }) => [id, { number, title }]));
}

agendaContributions.add(decisionKind, { offersFor, originsOf });

import { dayOf } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { AgendaOfferReason, agendaContributions, type AgendaOffer, type AgendaOrigin, type Meeting } from '@schakel/meetings';
import { In } from 'typeorm';
import { Signal, SignalState } from './signal.entity.js';

export const signalKind = 'SIGNAL';

// More than one meeting can talk about; the page of the body has them all.
const mostOffers = 100;

/** What was raised to the body and nobody answered: what was raised most often first. */
async function offersFor({ bodyId }: Meeting): Promise<AgendaOffer[]> {
  const signals = await unit().manager.find(Signal, { where: { bodyId, state: SignalState.OPEN }, order: { timesRaised: 'DESC', raisedAt: 'ASC', id: 'ASC' }, take: mostOffers });
  return signals.map(({ id, number, title, level, raisedAt }) => ({ kind: signalKind, id, number, title, level, reason: AgendaOfferReason.RAISED, on: dayOf(raisedAt) }));
}

async function originsOf(ids: readonly string[]): Promise<Map<string, AgendaOrigin>> {
  const signals = await unit().manager.find(Signal, { select: { id: true, number: true, title: true }, where: { id: In([...ids]) } });
  return new Map(signals.map(({ id, number, title }) => [id, { number, title }]));
}

agendaContributions.add(signalKind, { offersFor, originsOf });

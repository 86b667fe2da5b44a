import { unit } from '@schakel/database';
import { Body } from '@schakel/bodies';
import { In } from 'typeorm';
import { agendaContributions, type AgendaOrigin } from './agenda-offer.js';
import { referralKind } from './referral-outcome.js';
import { Referral } from './referral.entity.js';

/** The body that forwarded it: its code and name. */
async function originsOf(ids: readonly string[]): Promise<Map<string, AgendaOrigin>> {
  const { manager } = unit();
  const referrals = await manager.findBy(Referral, { id: In([...ids]) });
  const bodies = await manager.findBy(Body, { id: In(referrals.map(({ bodyId }) => bodyId)) });
  const named = new Map(bodies.map(({ id, code, name }) => [id, { number: code, title: name }]));
  return new Map(referrals.flatMap(({ id, bodyId }) => {
    const origin = named.get(bodyId);
    return origin ? [[id, origin] as const] : [];
  }));
}

// Not among the offers: a forwarded item is answered, with yes or with a reason.
agendaContributions.add(referralKind, { offersFor: () => Promise.resolve([]), originsOf });

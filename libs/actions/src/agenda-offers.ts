import { unit } from '@schakel/database';
import { AgendaOfferReason, agendaContributions, type AgendaOffer, type AgendaOrigin, type Meeting } from '@schakel/meetings';
import { In, LessThanOrEqual } from 'typeorm';
import { ActionItem } from './action-item.entity.js';
import { unfinishedStates } from './action-item.enums.js';

// More than one meeting can talk about; the register has them all.
const mostOffers = 200;

/** Promises of the body that are late already or due by the day of the meeting; without a day what is late. */
async function offersFor(meeting: Meeting): Promise<AgendaOffer[]> {
  const { manager, moment } = unit();
  const until = meeting.heldOn && meeting.heldOn > moment.day ? meeting.heldOn : moment.day;
  const actions = await manager.find(ActionItem, {
    where: { bodyId: meeting.bodyId, state: In([...unfinishedStates]), dueOn: LessThanOrEqual(until) },
    order: { dueOn: 'ASC', sortKey: 'ASC' },
    take: mostOffers,
  });
  return actions.map(({ id, number, title, level, dueOn }) => {
    const reason = dueOn !== null && dueOn < moment.day ? AgendaOfferReason.OVERDUE : AgendaOfferReason.DUE_BEFORE;
    return { kind: 'ACTION', id, number, title, level, reason, on: dueOn };
  });
}

async function originsOf(ids: readonly string[]): Promise<Map<string, AgendaOrigin>> {
  const actions = await unit().manager.find(ActionItem, { select: { id: true, number: true, title: true }, where: { id: In([...ids]) } });
  return new Map(actions.map(({ id, number, title }) => [id, { number, title }]));
}

agendaContributions.add('ACTION', { offersFor, originsOf });

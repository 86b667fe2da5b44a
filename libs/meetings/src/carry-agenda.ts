import { unit } from '@schakel/database';
import { insert } from '@schakel/history';
import { In } from 'typeorm';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { carryPapers } from './carry-papers.js';
import { highest, readabilityOfItem } from './agenda-level.js';
import { holdAgenda } from './agenda-order.js';
import { leftOverKind } from './agenda-offer.js';
import type { Meeting } from './meeting.entity.js';
import { putOnAgenda, type NewItem } from './put-on-agenda.js';
import { moveReferral, referralKind } from './referral-outcome.js';

type Origin = Pick<AgendaItem, 'originKind' | 'originId'>;

/** What it was put on the agenda for stays; else it comes from where it stood. A forwarded item is from now on the successor's to answer. */
async function originOf({ id, originKind, originId }: AgendaItem, to: Meeting): Promise<Origin> {
  if (originKind === referralKind && originId) return (await moveReferral(originId, to.bodyId)) ? { originKind, originId } : { originKind: leftOverKind, originId: id };
  return originKind && originKind !== leftOverKind ? { originKind, originId } : { originKind: leftOverKind, originId: id };
}

async function carried(item: AgendaItem, to: Meeting): Promise<NewItem> {
  const { title, explanation, subject, purpose, minutes, presenterId, presenterOrganisationId, level } = item;
  return { title, explanation, subject, purpose, minutes, presenterId, presenterOrganisationId, level: highest(level, to.level), ...(await originOf(item, to)) };
}

/** What a member proposed waits for the word of the successor's secretary. */
async function propose(item: AgendaItem, to: Meeting): Promise<AgendaItem> {
  const { proposedById } = item;
  const values = await carried(item, to);
  const readers = readabilityOfItem(to, values.level as AgendaItem['level'], { proposedById });
  return insert(AgendaItem, { ...values, ...readers, meetingId: to.id, state: AgendaItemState.PROPOSED, proposedById, createdAt: unit().moment.at });
}

/**
 * The agenda of a meeting that another body takes over, onto the new meeting: items in their order with purpose, time, presenter, level and
 * papers; what was proposed stays proposed. The old agenda stays as it was. Beyond the viewer's sight.
 */
export async function carryAgenda(from: Meeting, to: Meeting): Promise<void> {
  await holdAgenda(from.id);
  const items = await unit().manager.find(AgendaItem, {
    where: { meetingId: from.id, state: In([AgendaItemState.ACCEPTED, AgendaItemState.PROPOSED]) }, order: { position: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });
  const accepted = items.filter(({ state }) => state === AgendaItemState.ACCEPTED);
  const proposed = items.filter(({ state }) => state === AgendaItemState.PROPOSED);
  const values: NewItem[] = [];
  for (const item of accepted) values.push(await carried(item, to));
  const added = await putOnAgenda(to, values);
  for (const item of proposed) added.push(await propose(item, to));
  for (const [place, item] of [...accepted, ...proposed].entries()) await carryPapers(item.id, added[place] as AgendaItem);
}

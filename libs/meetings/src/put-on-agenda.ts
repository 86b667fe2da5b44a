import { invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { insert } from '@schakel/history';
import { In, type DeepPartial } from 'typeorm';
import { AgendaItem, AgendaItemState, agendaLimits } from './agenda-item.entity.js';
import { readabilityOfItem } from './agenda-level.js';
import { agendaInOrder, placeAgenda } from './agenda-order.js';
import type { Meeting } from './meeting.entity.js';

export type NewItem = Pick<AgendaItem, 'title'> & DeepPartial<AgendaItem>;

/** Errors: INVALID `field` when there would be more items than an agenda holds, proposals included. */
export async function mustHaveRoom(meeting: Meeting, more: number, field: string): Promise<void> {
  const present = await unit().manager.countBy(AgendaItem, { meetingId: meeting.id, state: In([AgendaItemState.ACCEPTED, AgendaItemState.PROPOSED]) });
  if (present + more <= agendaLimits.items) return;
  throw invalid({ field, message: `Een agenda heeft ten hoogste ${agendaLimits.items} punten. Er staan er nu ${present}, en ${more} erbij is te veel.` });
}

/** Adds items at the end of the agenda, which is held; for who arranges it. */
export async function putOnAgenda(meeting: Meeting, items: readonly NewItem[]): Promise<AgendaItem[]> {
  const { moment, viewer } = unit();
  let position = (await agendaInOrder(meeting.id)).length;
  const added: AgendaItem[] = [];
  for (const item of items) {
    position += 1;
    const readers = readabilityOfItem(meeting, (item.level) ?? meeting.level, { proposedById: null });
    added.push(await insert(AgendaItem, { ...item, ...readers, meetingId: meeting.id, position, state: AgendaItemState.ACCEPTED, proposedById: viewer.personId, createdAt: moment.at }));
  }
  await placeAgenda(meeting.id);
  return added;
}

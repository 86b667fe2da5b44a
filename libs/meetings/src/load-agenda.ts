import { conflict, isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { forgetLoaded, manyBy } from '@schakel/graphql';
import { In } from 'typeorm';
import { holdAgenda } from './agenda-order.js';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { Meeting, MeetingState } from './meeting.entity.js';

/** A meeting that the viewer may know of. Errors: NOT_FOUND. */
export async function seenMeeting(id: string): Promise<Meeting> {
  const meeting = isId(id) ? await unit().manager.findOneBy(Meeting, { id }) : null;
  if (!meeting) throw notFound();
  return meeting;
}

/** Everything that was ever proposed for a meeting and the viewer may see: in order, what has no place last. Batched. */
export const itemsOf = (meeting: Meeting): Promise<AgendaItem[]> => manyBy(AgendaItem, 'meetingId', meeting.id, { position: 'ASC', createdAt: 'ASC', id: 'ASC' });

/** What stands on the agenda and the viewer may see, in order. Batched. */
export const acceptedItems = async (meeting: Meeting): Promise<AgendaItem[]> => (await itemsOf(meeting)).filter(({ state }) => state === AgendaItemState.ACCEPTED);

/** An item with its meeting, its agenda held. Errors: NOT_FOUND. */
export async function heldItem(id: string): Promise<{ item: AgendaItem; meeting: Meeting }> {
  const found = isId(id) ? await unit().manager.findOneBy(AgendaItem, { id }) : null;
  if (!found) throw notFound();
  await seenMeeting(found.meetingId);
  await holdAgenda(found.meetingId);
  // Read again now that nobody else changes it.
  return { item: await unit().manager.findOneByOrFail(AgendaItem, { id }), meeting: await seenMeeting(found.meetingId) };
}

const over: readonly MeetingState[] = [MeetingState.HELD, MeetingState.ADOPTED, MeetingState.LAPSED];

export const isOver = (meeting: Meeting): boolean => over.includes(meeting.state);

/** Errors: CONFLICT MEETING_OVER: what was on the agenda of a meeting that is past stays so. */
export function mustBeAhead(meeting: Meeting): void {
  if (isOver(meeting)) throw conflict('MEETING_OVER', 'Deze vergadering is voorbij of vervallen. De agenda blijft zoals hij was.', { state: meeting.state });
}

/** Items as they now are, in their order on the agenda. */
export async function itemsAsTheyAreNow(items: readonly AgendaItem[]): Promise<AgendaItem[]> {
  forgetLoaded();
  return unit().manager.find(AgendaItem, { where: { id: In(items.map(({ id }) => id)) }, order: { position: 'ASC' } });
}

/** The item as it now is, with nothing of before left in the loaders. */
export async function itemAsItIsNow({ id }: AgendaItem): Promise<AgendaItem> {
  forgetLoaded();
  return unit().manager.findOneByOrFail(AgendaItem, { id });
}

import { unit } from '@schakel/database';
import { In, LessThan, Not } from 'typeorm';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { AgendaOfferReason, agendaContributions, leftOverKind, type AgendaOffer, type AgendaOrigin } from './agenda-offer.js';
import { Meeting, MeetingState } from './meeting.entity.js';

/** The last meeting of the body that was held before this one. */
const lastHeld = (meeting: Meeting): Promise<Meeting | null> =>
  unit().manager.findOne(Meeting, {
    where: { bodyId: meeting.bodyId, id: Not(meeting.id), state: In([MeetingState.HELD, MeetingState.ADOPTED]), ...(meeting.heldOn ? { heldOn: LessThan(meeting.heldOn) } : {}) },
    order: { heldOn: 'DESC', id: 'DESC' },
  });

async function offersFor(meeting: Meeting): Promise<AgendaOffer[]> {
  const earlier = await lastHeld(meeting);
  if (!earlier) return [];
  const items = await unit().manager.find(AgendaItem, { where: { meetingId: earlier.id, state: AgendaItemState.ACCEPTED, isDealtWith: false }, order: { position: 'ASC' } });
  return items.map((item) => {
    const { id, title, level } = item;
    return { kind: leftOverKind, id, number: earlier.number, title, level, reason: AgendaOfferReason.NOT_DEALT_WITH, on: earlier.heldOn, leftOver: item };
  });
}

async function originsOf(ids: readonly string[]): Promise<Map<string, AgendaOrigin>> {
  const items = await unit().manager.findBy(AgendaItem, { id: In([...ids]) });
  const meetings = await unit().manager.findBy(Meeting, { id: In(items.map(({ meetingId }) => meetingId)) });
  const numbers = new Map(meetings.map(({ id, number }) => [id, number]));
  const origins = new Map<string, AgendaOrigin>();
  for (const { id, meetingId, title } of items) {
    const number = numbers.get(meetingId);
    if (number) origins.set(id, { number, title });
  }
  return origins;
}

agendaContributions.add(leftOverKind, { offersFor, originsOf });

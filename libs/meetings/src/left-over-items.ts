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

/** What was not come to, and what a member proposed and nobody answered. */
const leftOver = (meetingId: string): Promise<AgendaItem[]> =>
  unit().manager.find(AgendaItem, {
    where: [{ meetingId, state: AgendaItemState.ACCEPTED, isDealtWith: false }, { meetingId, state: AgendaItemState.PROPOSED }], order: { position: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });

async function offersFor(meeting: Meeting): Promise<AgendaOffer[]> {
  const earlier = await lastHeld(meeting);
  if (!earlier) return [];
  return (await leftOver(earlier.id)).map((item) => {
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

import { unit } from '@schakel/database';
import { And, In, LessThan, MoreThan, Not } from 'typeorm';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { AgendaOfferReason, agendaContributions, leftOverKind, type AgendaOffer, type AgendaOrigin } from './agenda-offer.js';
import { Meeting, MeetingState } from './meeting.entity.js';

const over = [MeetingState.HELD, MeetingState.ADOPTED];

/** The last meeting of the body that was held before this one, and those that lapsed since. */
async function meetingsBefore({ id, bodyId, heldOn }: Meeting): Promise<Meeting[]> {
  const { manager } = unit();
  const newestFirst = { heldOn: 'DESC', id: 'DESC' } as const;
  const held = await manager.findOne(Meeting, { where: { bodyId, id: Not(id), state: In(over), ...(heldOn ? { heldOn: LessThan(heldOn) } : {}) }, order: newestFirst });
  const days = [...(held?.heldOn ? [MoreThan(held.heldOn)] : []), ...(heldOn ? [LessThan(heldOn)] : [])];
  const lapsed = await manager.find(Meeting, { where: { bodyId, id: Not(id), state: MeetingState.LAPSED, ...(days.length > 0 ? { heldOn: And(...days) } : {}) }, order: newestFirst });
  return [...(held ? [held] : []), ...lapsed.reverse()];
}

/** What was not come to, and what a member proposed and nobody answered. Of a meeting that lapsed: all of it. */
function leftOver({ id: meetingId, state }: Meeting): Promise<AgendaItem[]> {
  const undealt = state === MeetingState.LAPSED ? {} : { isDealtWith: false };
  return unit().manager.find(AgendaItem, {
    where: [{ meetingId, state: AgendaItemState.ACCEPTED, ...undealt }, { meetingId, state: AgendaItemState.PROPOSED }], order: { position: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });
}

async function offersFor(meeting: Meeting): Promise<AgendaOffer[]> {
  const found: AgendaOffer[] = [];
  for (const earlier of await meetingsBefore(meeting)) {
    const offers = (await leftOver(earlier)).map((item) => {
      const { id, title, level } = item;
      return { kind: leftOverKind, id, number: earlier.number, title, level, reason: AgendaOfferReason.NOT_DEALT_WITH, on: earlier.heldOn, leftOver: item };
    });
    found.push(...offers);
  }
  // Carried over before, to a meeting that lapsed: once, as it was last.
  const carried = new Set(found.flatMap(({ leftOver: item }) => (item?.originKind === leftOverKind && item.originId ? [item.originId] : [])));
  return found.filter(({ id }) => !carried.has(id));
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

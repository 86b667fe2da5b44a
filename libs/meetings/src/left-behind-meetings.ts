import { conflict } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { nextDraftNumber } from '@schakel/bodies';
import { change, insert } from '@schakel/history';
import { handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { carryAgenda } from './carry-agenda.js';
import { Meeting, MeetingState } from './meeting.entity.js';
import { tellCalled, tellMoved } from './meeting.events.js';

const toCome = [MeetingState.TO_PLAN, MeetingState.PLANNED];

const leftBehind = (meeting: Meeting): LeftBehind => ({
  id: meeting.id, number: meeting.number, title: meeting.title, path: `/vergaderingen/${encodeURIComponent(meeting.number)}`, readability: readabilityOf(meeting),
});

async function mustBeToCome(id: string): Promise<Meeting> {
  const meeting = await unit().manager.findOneOrFail(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!toCome.includes(meeting.state)) throw conflict('WRONG_STATE', `Vergadering ${meeting.number} is begonnen, gehouden of al vervallen.`);
  return meeting;
}

async function lapse(meeting: Meeting, lapsedReason: string): Promise<void> {
  const isTold = meeting.state === MeetingState.PLANNED;
  if (isTold) {
    await tellCalled(meeting);
    await tellMoved(meeting);
  }
  await change(meeting, meeting.version, { state: MeetingState.LAPSED, lapsedReason, calendarSequence: meeting.calendarSequence + (isTold ? 1 : 0) });
}

/** A draft of the successor on the same day, with the agenda: its own secretary invites its own members. What was planned lapses and says where it goes on. */
handOverContributions.add('MEETING', {
  words: ['geplande vergadering', 'geplande vergaderingen'],
  async openOf(bodyId) {
    const open = await unit().manager.find(Meeting, { where: { bodyId, state: In([...toCome, MeetingState.RUNNING]) }, order: { heldOn: 'ASC', number: 'ASC' } });
    return open.map(leftBehind);
  },
  wordsOf: async (ids) => new Map((await unit().manager.findBy(Meeting, { id: In([...ids]) })).map((meeting) => [meeting.id, leftBehind(meeting)])),
  async moveTo(id, successor) {
    const meeting = await mustBeToCome(id);
    const { level, title, heldOn, startsAt, endsAt, place, onlineUrl, note } = meeting;
    const number = await nextDraftNumber(successor);
    const draft = await insert<Meeting>(Meeting, { level, title, heldOn, startsAt, endsAt, place, onlineUrl, note, bodyId: successor.id, number, draftNumber: null, state: MeetingState.TO_PLAN });
    await carryAgenda(meeting, draft);
    await lapse(meeting, `Gaat verder bij ${successor.name} als ${number}.`);
  },
  end: async (id, reason) => lapse(await mustBeToCome(id), reason),
});

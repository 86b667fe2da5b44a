import { conflict, isId, notFound } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { grant } from '@schakel/access';
import { insert } from '@schakel/history';
import { AgendaItem, AgendaItemState, type Meeting, MeetingState, seenMeeting } from '@schakel/meetings';
import { emptyDocument } from './minutes-document.js';
import { MinutesSection } from './minutes-section.entity.js';
import { Minutes, MinutesState } from './minutes.entity.js';
import { mayWriteMinutes } from './minutes.policy.js';

/** States of a meeting of which minutes can be written: convened, so that who prepares well can begin before. */
export const writableMeetings: readonly MeetingState[] = [MeetingState.PLANNED, MeetingState.RUNNING, MeetingState.HELD];

/** States of minutes whose text may still change. */
export const writableStates: readonly MinutesState[] = [MinutesState.CONCEPT];

/** Minutes are made and sections added one at a time per meeting. For this unit of work. */
export const holdMinutes = (meetingId: string): Promise<unknown> => unit().manager.query('select pg_advisory_xact_lock(hashtextextended($1, 12))', [meetingId]);

/** Errors: CONFLICT WRONG_STATE. */
function mustBeWritable(meeting: Meeting, minutes: Minutes | null): void {
  if (!writableMeetings.includes(meeting.state)) throw conflict('WRONG_STATE', 'Van deze vergadering kan nu geen verslag worden geschreven.', { state: meeting.state });
  if (minutes && !writableStates.includes(minutes.state)) throw conflict('WRONG_STATE', 'Dit verslag staat vast. Het kan hier niet meer worden gewijzigd.', { state: minutes.state });
}

/** A meeting of which the viewer writes the minutes, with these; made when nobody did yet. Errors: NOT_FOUND, FORBIDDEN, CONFLICT WRONG_STATE. */
export async function minutesToWrite(meetingId: string): Promise<{ meeting: Meeting; minutes: Minutes }> {
  const meeting = await seenMeeting(meetingId);
  grant(mayWriteMinutes, meeting);
  await holdMinutes(meeting.id);
  const found = await unit().manager.findOneBy(Minutes, { meetingId });
  mustBeWritable(meeting, found);
  return { meeting, minutes: found ?? (await insert(Minutes, { ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId, createdAt: unit().moment.at })) };
}

/** The section of an item, or of the opening; made when nobody did yet. Errors: as minutesToWrite, NOT_FOUND for an item that is not on its agenda. */
export async function sectionToWrite(meetingId: string, agendaItemId: string | null): Promise<MinutesSection> {
  const { meeting, minutes } = await minutesToWrite(meetingId);
  const item = agendaItemId === null ? null : await itemOf(meeting, agendaItemId);
  const found = await unit().manager.createQueryBuilder(MinutesSection, 'section')
    .where('section.meeting_id = :meetingId and section.agenda_item_id is not distinct from :agendaItemId', { meetingId, agendaItemId }).getOne();
  if (found) return found;
  const values = { ...readabilityOf(item ?? meeting), bodyId: meeting.bodyId, meetingId, agendaItemId, isOpen: minutes.isOpen, document: emptyDocument, text: '' };
  return insert<MinutesSection>(MinutesSection, values);
}

async function itemOf(meeting: Meeting, id: string): Promise<AgendaItem> {
  const item = isId(id) ? await unit().manager.findOneBy(AgendaItem, { id, meetingId: meeting.id, state: AgendaItemState.ACCEPTED }) : null;
  if (!item) throw notFound();
  return item;
}

/** A section that the viewer writes in. Errors: NOT_FOUND, FORBIDDEN, CONFLICT WRONG_STATE. */
export async function seenSection(id: string): Promise<MinutesSection> {
  const section = isId(id) ? await unit().manager.findOneBy(MinutesSection, { id }) : null;
  if (!section) throw notFound();
  const meeting = await seenMeeting(section.meetingId);
  grant(mayWriteMinutes, section);
  mustBeWritable(meeting, await unit().manager.findOneBy(Minutes, { meetingId: meeting.id }));
  return section;
}

import { conflict } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { mustSee } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { Meeting, MeetingState } from '@schakel/meetings';
import { MinutesEntry, type MinutesRecordKind } from './minutes-entry.entity.js';
import type { MinutesSection } from './minutes-section.entity.js';

/** Errors: CONFLICT NOT_BEGUN: nothing is agreed before the meeting runs. */
export async function begunMeeting({ meetingId }: MinutesSection): Promise<Meeting> {
  const meeting = await mustSee(Meeting, meetingId);
  if (meeting.state === MeetingState.PLANNED) throw conflict('NOT_BEGUN', 'De vergadering is nog niet begonnen. Begin haar eerst: dan kunt u vastleggen wat er is afgesproken.', { state: meeting.state });
  return meeting;
}

/** Notes under which item of a meeting a record was made, or came back to; once per section. For who writes there. */
export async function enterRecord(section: MinutesSection, kind: MinutesRecordKind, recordId: string): Promise<MinutesEntry> {
  const known = await unit().manager.findOneBy(MinutesEntry, { sectionId: section.id, recordId });
  if (known) return known;
  const { meetingId, agendaItemId, bodyId } = section;
  return insert<MinutesEntry>(MinutesEntry, { ...readabilityOf(section), bodyId, meetingId, sectionId: section.id, agendaItemId, kind, recordId, madeAt: unit().moment.at });
}

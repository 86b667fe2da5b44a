import { Registry } from '@schakel/kernel';
import { MeetingState, type Meeting } from './meeting.entity.js';
import { meetingStateWords } from './meeting-in-print.js';

/** How far an agenda is, in words, or null when it did not go round: told by the library that sends it. For prints. */
export const agendaStandings = new Registry<(meeting: Meeting) => Promise<string | null>>('how far agendas are');

/** What the print of an agenda says of itself: a concept until it went round; of a meeting that began, how that is. */
export async function agendaStatus(meeting: Meeting): Promise<string> {
  if (meeting.state !== MeetingState.PLANNED) return meetingStateWords[meeting.state];
  const told = await Promise.all(agendaStandings.all().map((standingOf) => standingOf(meeting)));
  return told.find((words) => words !== null) ?? 'Concept';
}

import { readabilityOf, unit } from '@schakel/database';
import { Body } from '@schakel/bodies';
import { change, insert, remove } from '@schakel/history';
import { Domain } from '@schakel/organisations';
import { attendanceOf } from './answer-invitation.js';
import { AttendanceOutcome, type Attendance } from './attendance.entity.js';
import { placesAt, type PlaceAtTable } from './attendance-expected.js';
import { MeetingComposition } from './meeting-composition.entity.js';
import { MeetingState, type Meeting } from './meeting.entity.js';

const inOrder = (domains: Iterable<Domain>): Domain[] => {
  const found = new Set(domains);
  return Object.values(Domain).filter((domain) => found.has(domain));
};

/** What must be at the table: as the body decided, else the domains that have a seat there. */
export const requiredDomains = (body: Pick<Body, 'requiredDomains'>, places: readonly Pick<PlaceAtTable, 'domains'>[]): Domain[] =>
  inOrder(body.requiredDomains ?? places.flatMap(({ domains }) => domains));

/** Domains for which somebody was there, himself or through a substitute; a guest speaks for no seat. */
export function domainsThatCame(places: readonly PlaceAtTable[], rows: readonly Attendance[]): Domain[] {
  const outcomes = new Map(rows.map(({ personId, outcome }) => [personId, outcome]));
  const came: readonly unknown[] = [AttendanceOutcome.PRESENT, AttendanceOutcome.ONLINE, AttendanceOutcome.SUBSTITUTED];
  return inOrder(places.filter(({ personId }) => personId && came.includes(outcomes.get(personId))).flatMap(({ domains }) => domains));
}

/** Of a meeting that was held: which domains were there, once its attendance is known. Without a word about anybody nothing is said. */
export async function keepComposition(meeting: Meeting): Promise<void> {
  if (meeting.state !== MeetingState.HELD) return;
  const { manager } = unit();
  const [rows, places, body] = [await attendanceOf(meeting.id), await placesAt(meeting), await manager.findOneByOrFail(Body, { id: meeting.bodyId })];
  const now = await manager.findOneBy(MeetingComposition, { meetingId: meeting.id });
  if (!rows.some(({ outcome }) => outcome)) return now ? remove(now, now.version) : undefined;
  // What was asked of the table at that time stays, whatever is asked of it later.
  const required = now?.required ?? requiredDomains(body, places);
  const present = domainsThatCame(places, rows);
  const values = { required, present, missing: required.filter((domain) => !present.includes(domain)) };
  if (now) await change(now, now.version, values);
  else await insert(MeetingComposition, { ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId: meeting.id, ...values });
}

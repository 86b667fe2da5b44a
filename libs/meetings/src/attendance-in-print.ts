import { facts, type Facts } from '@schakel/print';
import { byId, manyBy } from '@schakel/graphql';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { AgendaItem } from './agenda-item.entity.js';
import { Attendance, AttendanceOutcome, AttendeeKind } from './attendance.entity.js';
import type { Meeting } from './meeting.entity.js';

const { PRESENT, ONLINE, SUBSTITUTED, ABSENT_WITH_NOTICE, ABSENT } = AttendanceOutcome;

/** In the order in which minutes name them. */
const outcomes: readonly (readonly [AttendanceOutcome, string])[] = [
  [PRESENT, 'Aanwezig'], [ONLINE, 'Aanwezig online'], [SUBSTITUTED, 'Vervangen'], [ABSENT_WITH_NOTICE, 'Afwezig met bericht'], [ABSENT, 'Afwezig'],
];

async function marksOf(row: Attendance): Promise<string[]> {
  const [substitute, joined, left] = await Promise.all([byId(Person, row.substituteId), byId(AgendaItem, row.joinedAtItemId), byId(AgendaItem, row.leftAfterItemId)]);
  return [
    row.isActingChair ? 'voorzitter van deze vergadering' : '',
    row.kind === AttendeeKind.GUEST ? 'gast' : '',
    row.outcome === SUBSTITUTED && substitute ? `door ${substitute.name}` : '',
    joined?.position ? `vanaf punt ${joined.position}` : '',
    left?.position ? `tot en met punt ${left.position}` : '',
  ].filter((mark) => mark !== '');
}

async function lineOf(row: Attendance): Promise<string> {
  const [person, organisation, marks] = await Promise.all([byId(Person, row.personId), byId(Organisation, row.organisationId), marksOf(row)]);
  const party = organisation ? ` (${organisation.shortName})` : '';
  return [`${person?.name ?? row.guestName ?? 'onbekend'}${party}`, ...marks].join(', ');
}

/** Who came, with substitutes and guests, as far as it was recorded and the viewer may see it. */
export async function attendanceInPrint(meeting: Meeting): Promise<Facts> {
  const rows = await manyBy(Attendance, 'meetingId', meeting.id, { id: 'ASC' });
  const lines = await Promise.all(rows.map(lineOf));
  const of = (outcome: AttendanceOutcome): string => lines.filter((_line, place) => rows[place]?.outcome === outcome).sort((a, b) => a.localeCompare(b, 'nl')).join('\n');
  return facts(outcomes.map(([outcome, label]) => [label, of(outcome)]));
}

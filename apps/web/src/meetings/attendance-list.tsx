import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { TextLink } from '../components/link.js';
import { DataBadge, Pill } from '../components/pill.js';
import { useChange } from '../data/use-change.js';
import { RemoveGuestDocument, type AttendancePartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { domainWord, functionKindWord } from '../words/kinds.js';
import type { AttendanceOfMeeting } from './attendance-section.js';
import { attendanceWord, furtherWords, isPast } from './attendance-words.js';
import { QuickRecord } from './quick-record.js';
import { RecordAttendanceDialog } from './record-attendance-dialog.js';

type Place = AttendanceOfMeeting['attendancePlaces'][number];

/** Somebody on the list: of whom nothing was said yet he has no row. */
export interface Attendee {
  id: string;
  name: string;
  row: AttendancePartsFragment | null;
  ownSubstitute: { id: string; name: string } | null;
}

function Acts({ meeting, attendee }: { meeting: AttendanceOfMeeting; attendee: Attendee }) {
  const [isOpen, setOpen] = useState(false);
  const removing = useChange(RemoveGuestDocument);
  const { attendanceActs: acts } = meeting;
  const { row, name } = attendee;
  const mayRemove = row?.kind === 'GUEST' && acts.includes('ARRANGE');
  return (
    <div className="attendance__acts no-print">
      {removing.message ? <Alert kind="error" live>{removing.message}</Alert> : null}
      <QuickRecord {...{ meeting, attendee }} />
      {acts.includes('RECORD') ? (
        <Button small aria-label={m.attendance_more_of({ name })} onClick={() => setOpen(true)}>
          {m.attendance_more()}
        </Button>
      ) : null}
      {mayRemove && row ? (
        <Button small busy={removing.busy} aria-label={m.attendance_remove_of({ name })} onClick={() => void removing.run({ meetingId: meeting.id, id: row.id, version: row.version })}>
          {m.attendance_remove()}
        </Button>
      ) : null}
      {isOpen ? <RecordAttendanceDialog {...{ meeting, attendee }} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** The choice beside it says the same: an answer, or what came of it. While it is recorded who came, a promise still stands beside it. */
function isSaidByChoice(row: AttendancePartsFragment | null, meeting: AttendanceOfMeeting): boolean {
  const { attendanceActs: acts } = meeting;
  if (acts.includes('RECORD')) return isPast(meeting) || Boolean(row?.outcome) || !row?.answer;
  return acts.includes('ANSWER_FOR_OTHERS');
}

function Status({ row, meeting }: { row: AttendancePartsFragment | null; meeting: AttendanceOfMeeting }) {
  if (isSaidByChoice(row, meeting)) return null;
  const { tone, word } = attendanceWord(row, isPast(meeting));
  return <Pill tone={tone}>{word}</Pill>;
}

const mayKeep = ({ attendanceActs: acts }: AttendanceOfMeeting): boolean => acts.includes('RECORD') || acts.includes('ANSWER_FOR_OTHERS');

function PlaceLine({ place, person, meeting }: { place: Place; person: NonNullable<Place['person']>; meeting: AttendanceOfMeeting }) {
  const { organisation, label, domains, functions, attendance, ownSubstitute } = place;
  const row = attendance ?? null;
  const words = furtherWords(row);
  return (
    <li className="attendance__line">
      <div className="attendance__who">
        <span className="attendance__name">{person.name}</span>
        <span className="attendance__facts quiet small">
          {organisation ? <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>{organisation.shortName}</TextLink> : label ? <span>{label}</span> : null}
          {functions.map((kind) => <span key={kind}>{functionKindWord(kind)}</span>)}
          {domains.map((domain) => <DataBadge key={domain}>{domainWord(domain)}</DataBadge>)}
        </span>
        {words.length > 0 ? <span className="small">{words.join(' · ')}</span> : null}
      </div>
      <Status {...{ row, meeting }} />
      {mayKeep(meeting) ? <Acts meeting={meeting} attendee={{ id: person.id, name: person.name, row, ownSubstitute: ownSubstitute ?? null }} /> : null}
    </li>
  );
}

function OtherLine({ row, meeting }: { row: AttendancePartsFragment; meeting: AttendanceOfMeeting }) {
  const name = row.person?.name ?? row.guestName ?? '';
  const words = furtherWords(row);
  return (
    <li className="attendance__line">
      <div className="attendance__who">
        <span className="attendance__name">{name}</span>
        <span className="attendance__facts quiet small">
          <DataBadge>{row.kind === 'GUEST' ? m.attendance_guest() : m.attendance_substitute_kind()}</DataBadge>
          {row.organisation ? <span>{row.organisation.shortName}</span> : null}
        </span>
        {words.length > 0 ? <span className="small">{words.join(' · ')}</span> : null}
      </div>
      {row.kind === 'GUEST' && !row.outcome ? null : <Status {...{ row, meeting }} />}
      {mayKeep(meeting) ? <Acts meeting={meeting} attendee={{ id: row.id, name, row, ownSubstitute: null }} /> : null}
    </li>
  );
}

/** In one line: of a table where many seats are empty the people are what one comes for. */
function EmptySeats({ meeting }: { meeting: AttendanceOfMeeting }) {
  const empty = meeting.attendancePlaces.filter(({ person }) => !person);
  if (empty.length === 0) return null;
  return (
    <li className="attendance__line">
      <div className="attendance__who">
        <span className="attendance__name">{m.attendance_empty_seats()}</span>
        <span className="attendance__facts small">
          {empty.map(({ organisation, label }, index) =>
            organisation ? <TextLink key={index} to="/partijen/$slug" params={{ slug: organisation.slug }}>{organisation.shortName}</TextLink> : <span key={index}>{label}</span>)}
        </span>
      </div>
    </li>
  );
}

/** By party, in the order of the seats; then substitutes and guests, and the seats on which nobody is. */
export function AttendanceList({ meeting }: { meeting: AttendanceOfMeeting }) {
  return (
    <ul className="attendance" aria-label={m.attendance_lists()}>
      {meeting.attendancePlaces.map((place) => (place.person ? <PlaceLine key={place.person.id} {...{ place, person: place.person, meeting }} /> : null))}
      {meeting.otherAttendance.map((row) => <OtherLine key={row.id} {...{ row, meeting }} />)}
      <EmptySeats meeting={meeting} />
    </ul>
  );
}

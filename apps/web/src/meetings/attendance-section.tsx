import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { MeetingAttendanceDocument, NameActingChairDocument, RecordAsPromisedDocument, type MeetingAttendanceQuery, type MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { Select } from '../components/select.js';
import { m } from '../paraglide/messages.js';
import { AttendanceList } from './attendance-list.js';
import { isPast, missingWords } from './attendance-words.js';
import { GuestDialog } from './guest-dialog.js';
import { MyAnswer } from './my-answer.js';

export type AttendanceOfMeeting = NonNullable<MeetingAttendanceQuery['meeting']>;

function MissingDomains({ meeting }: { meeting: AttendanceOfMeeting }) {
  if (meeting.missingDomains.length === 0) return null;
  return (
    <Alert kind="warning" title={isPast(meeting) ? m.attendance_missing_held() : m.attendance_missing_plan()}>
      <ul className="plain-list">
        {meeting.missingDomains.map(({ domain, reason }) => (
          <li key={domain}>{missingWords(domain, reason)}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Summary({ meeting }: { meeting: AttendanceOfMeeting }) {
  const rows = meeting.attendancePlaces.filter(({ person }) => person).map(({ attendance }) => attendance);
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
  if (meeting.state === 'LAPSED' || rows.length === 0) return null;
  const there = count((row) => row?.outcome === 'PRESENT' || row?.outcome === 'ONLINE' || row?.outcome === 'SUBSTITUTED');
  const absent = count((row) => row?.outcome === 'ABSENT' || row?.outcome === 'ABSENT_WITH_NOTICE');
  const coming = count((row) => row?.answer === 'COMING' || row?.answer === 'ONLINE');
  const declined = count((row) => row?.answer === 'DECLINED');
  return (
    <Paragraph small quiet>
      {isPast(meeting) || there + absent > 0
        ? m.attendance_summary_there({ there, absent, open: rows.length - there - absent })
        : m.attendance_summary_coming({ coming, declined, open: rows.length - coming - declined })}
    </Paragraph>
  );
}

function Leading({ meeting }: { meeting: AttendanceOfMeeting }) {
  const change = useChange(NameActingChairDocument);
  const rows = [...meeting.attendancePlaces.map(({ attendance }) => attendance), ...meeting.otherAttendance];
  const now = rows.find((row) => row?.isActingChair)?.person?.id ?? '';
  const people = meeting.attendancePlaces.filter(({ functions }) => !functions.includes('CHAIR')).flatMap(({ person }) => (person ? [person] : []));
  const others = meeting.otherAttendance.flatMap(({ person, kind }) => (person && kind === 'SUBSTITUTE' ? [person] : []));
  return (
    <>
      {change.message ? <Alert kind="error" live>{change.message}</Alert> : null}
      <Select
        id={`leads-${meeting.id}`}
        name="actingChair"
        label={m.attendance_leads()}
        hint={m.attendance_leads_hint()}
        value={now}
        onChange={(personId) => void change.run({ meetingId: meeting.id, personId: personId || null })}
        choices={[...people, ...others].map(({ id, name }) => ({ value: id, label: name }))}
        empty={m.attendance_leads_chair()}
      />
    </>
  );
}

function Keeping({ meeting }: { meeting: AttendanceOfMeeting }) {
  const promised = useChange(RecordAsPromisedDocument);
  const [isInviting, setInviting] = useState(false);
  if (!meeting.attendanceActs.includes('ARRANGE')) return null;
  return (
    <div className="stack no-print">
      <Leading meeting={meeting} />
      {promised.message ? <Alert kind="error" live>{promised.message}</Alert> : null}
      <div className="row">
        {meeting.attendanceActs.includes('RECORD') ? (
          <Button busy={promised.busy} onClick={() => void promised.run({ meetingId: meeting.id })}>
            {m.attendance_as_promised()}
          </Button>
        ) : null}
        <Button onClick={() => setInviting(true)}>{m.attendance_add_guest()}</Button>
      </div>
      {isInviting ? <GuestDialog meetingId={meeting.id} onClose={() => setInviting(false)} /> : null}
    </div>
  );
}

/** Who is expected at a meeting, what each said, and who came; to answer, and for the secretary to record. */
export function AttendanceSection({ meeting }: { meeting: MeetingPartsFragment }) {
  const read = useRead(MeetingAttendanceDocument, { number: meeting.number }, { fresh: true });
  return (
    <Card title={m.attendance_title()} id="presentie">
      <Loaded read={read}>
        {({ meeting: found }) =>
          found ? (
            <div className="stack">
              <MyAnswer meeting={found} />
              <MissingDomains meeting={found} />
              <Summary meeting={found} />
              <AttendanceList meeting={found} />
              <Keeping meeting={found} />
            </div>
          ) : null
        }
      </Loaded>
    </Card>
  );
}

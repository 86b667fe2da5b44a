import { useEffect, useRef, useState } from 'react';
import { useChange } from '../data/use-change.js';
import type { AttendanceOutcome, InvitationAnswer } from '../generated/enums.js';
import { AnswerInvitationDocument, RecordAttendanceDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { Attendee } from './attendance-list.js';
import type { AttendanceOfMeeting } from './attendance-section.js';
import { answerValues, answerWord, outcomeValues, outcomeWord } from './attendance-words.js';
import { DeclineInvitationDialog } from './my-answer.js';

interface QuickProps {
  meeting: AttendanceOfMeeting;
  attendee: Attendee;
}

interface QuickSelectProps {
  label: string;
  empty: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  busy: boolean;
  message: string | undefined;
  onChoose: (value: string) => void;
}

// Arrow keys pass along choices that are not meant: what stands still for this long is.
const settleMs = 500;

/** A list that is gone through with the arrow keys; the choice is sent once it stands still. */
function QuickSelect({ label, empty, value, choices, busy, message, onChoose }: QuickSelectProps) {
  const [chosen, setChosen] = useState<string>();
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  // What the server says now holds, once nothing is under way.
  useEffect(() => setChosen(undefined), [value, message]);
  const choose = (next: string) => {
    setChosen(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onChoose(next), settleMs);
  };
  return (
    <>
      <select className="utrecht-select utrecht-select--html-select" aria-label={label} aria-busy={busy} value={chosen ?? value} onChange={(event) => choose(event.target.value)}>
        <option value="">{empty}</option>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
      {message ? <span role="alert" className="small">{message}</span> : null}
    </>
  );
}

function QuickOutcome({ meeting, attendee: { id, name, row, ownSubstitute } }: QuickProps) {
  const change = useChange(RecordAttendanceDocument);
  const substitute = row?.substitute ?? ownSubstitute;
  const values = outcomeValues.filter((value) => value !== 'SUBSTITUTED' || substitute);
  const words = (value: AttendanceOutcome) => (value === 'SUBSTITUTED' && substitute ? m.attendance_substituted_by({ name: substitute.name }) : outcomeWord(value));
  const record = (value: string) => {
    const outcome = (value || null) as AttendanceOutcome | null;
    void change.run({ meetingId: meeting.id, attendeeId: row?.id ?? id, version: row?.version ?? 0, input: { outcome, substituteId: outcome === 'SUBSTITUTED' ? substitute?.id ?? null : null } });
  };
  const message = change.message ?? Object.values(change.fieldErrors)[0];
  return (
    <QuickSelect
      label={m.attendance_outcome_of({ name })} empty={m.attendance_outcome_none()} value={row?.outcome ?? ''} busy={change.busy} message={message} onChoose={record}
      choices={values.map((value) => ({ value, label: words(value) }))}
    />
  );
}

function QuickAnswer({ meeting, attendee: { id, name, row, ownSubstitute } }: QuickProps) {
  const change = useChange(AnswerInvitationDocument);
  const [isDeclining, setDeclining] = useState(false);
  const say = (value: string) => {
    if (value === 'DECLINED') setDeclining(true);
    else if (value) void change.run({ meetingId: meeting.id, personId: id, input: { answer: value as InvitationAnswer } });
  };
  return (
    <>
      <QuickSelect
        label={m.attendance_answer_for({ name })} empty={m.attendance_answer_choose()} value={isDeclining ? 'DECLINED' : (row?.answer ?? '')} busy={change.busy} message={change.message} onChoose={say}
        choices={answerValues.map((value) => ({ value, label: answerWord(value) }))}
      />
      {isDeclining ? <DeclineInvitationDialog meeting={meeting} person={{ id, name }} substituteId={ownSubstitute?.id ?? ''} onClose={() => setDeclining(false)} /> : null}
    </>
  );
}

/** One choice per person, for who keeps the list: what he promised, or, once it began, what came of it. */
export function QuickRecord(props: QuickProps) {
  const { attendanceActs: acts } = props.meeting;
  if (acts.includes('RECORD')) return <QuickOutcome {...props} />;
  const { row } = props.attendee;
  return acts.includes('ANSWER_FOR_OTHERS') && row?.kind !== 'GUEST' ? <QuickAnswer {...props} attendee={{ ...props.attendee, id: row?.person?.id ?? props.attendee.id }} /> : null;
}

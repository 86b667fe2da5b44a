import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Select } from '../components/select.js';
import { TextArea } from '../components/text-area.js';
import { useChange } from '../data/use-change.js';
import { useForm } from '../forms/use-form.js';
import type { InvitationAnswer } from '../generated/enums.js';
import { AnswerInvitationDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { answerWord } from './attendance-words.js';
import type { AttendanceOfMeeting } from './attendance-section.js';

interface DeclineProps {
  meeting: AttendanceOfMeeting;
  /** Somebody else, for whom the secretary does it. */
  person?: { id: string; name: string };
  substituteId: string;
  onClose: () => void;
}

/** Declines, and says who comes instead: the substitute of the seat is offered first. */
export function DeclineInvitationDialog({ meeting, person, substituteId, onClose }: DeclineProps) {
  const change = useChange(AnswerInvitationDocument);
  const form = useForm({ initial: { substituteId, note: '' }, rules: {}, serverErrors: change.fieldErrors });
  const send = form.submit(async (values) => {
    const input = { answer: 'DECLINED' as const, substituteId: values.substituteId || null, note: values.note || null };
    if (await change.run({ meetingId: meeting.id, personId: person?.id ?? null, input })) onClose();
  });
  const choices = meeting.possibleSubstitutes.filter(({ id }) => id !== (person?.id ?? meeting.myAttendance?.person?.id)).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Dialog title={person ? m.attendance_decline_for({ name: person.name }) : m.attendance_decline_title()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <Select {...form.field('substituteId')} label={person ? m.attendance_substitute_for() : m.attendance_substitute()} hint={m.attendance_substitute_hint()} choices={choices} empty={m.attendance_nobody()} optional />
        <TextArea {...form.field('note')} label={m.attendance_note()} hint={m.attendance_note_hint()} maxLength={300} optional />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.attendance_decline()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function answeredWords({ myAttendance: mine }: AttendanceOfMeeting): string {
  if (!mine?.answer) return m.attendance_mine_open();
  if (mine.answer === 'DECLINED' && mine.substitute) return m.attendance_mine_substitute({ name: mine.substitute.name });
  return m.attendance_mine({ answer: answerWord(mine.answer) });
}

/** One's own answer, in one click; declining in two. */
export function MyAnswer({ meeting }: { meeting: AttendanceOfMeeting }) {
  const change = useChange(AnswerInvitationDocument);
  const [isDeclining, setDeclining] = useState(false);
  if (!meeting.attendanceActs.includes('ANSWER')) return null;
  const now = meeting.myAttendance?.answer;
  const button = (answer: InvitationAnswer, words: string, onClick: () => void) => (
    <Button small look={now === answer ? 'primary' : 'secondary'} aria-pressed={now === answer} busy={change.busy} onClick={onClick}>
      {words}
    </Button>
  );
  const say = (answer: InvitationAnswer) => () => void change.run({ meetingId: meeting.id, input: { answer } });
  return (
    <div className="stack stack--close no-print">
      {change.message ? <Alert kind="error" live>{change.message}</Alert> : null}
      <p role="status">{answeredWords(meeting)}</p>
      <div className="row">
        {button('COMING', m.attendance_come(), say('COMING'))}
        {button('ONLINE', m.attendance_online(), say('ONLINE'))}
        {button('DECLINED', m.attendance_decline(), () => setDeclining(true))}
      </div>
      {isDeclining ? <DeclineInvitationDialog meeting={meeting} substituteId={meeting.mySubstitute?.id ?? ''} onClose={() => setDeclining(false)} /> : null}
    </div>
  );
}

import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Select } from '../components/select.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import type { AttendanceOutcome } from '../generated/enums.js';
import { RecordAttendanceDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { Attendee } from './attendance-list.js';
import type { AttendanceOfMeeting } from './attendance-section.js';
import { outcomeValues, outcomeWord } from './attendance-words.js';

interface RecordProps {
  meeting: AttendanceOfMeeting;
  attendee: Attendee;
  onClose: () => void;
}

/** All of one person's attendance: also who came instead, when he came in and when he left. */
export function RecordAttendanceDialog({ meeting, attendee: { id, name, row, ownSubstitute }, onClose }: RecordProps) {
  const change = useVersionedChange(RecordAttendanceDocument, { version: row?.version ?? 0 });
  const idOf = (position: number | null | undefined) => meeting.agenda.find((item) => item.position === position)?.id ?? '';
  const initial = {
    outcome: row?.outcome ?? '', substituteId: row?.substitute?.id ?? ownSubstitute?.id ?? '',
    joinedAtItemId: row?.joinedAt ? idOf(row.joinedAt) : '', leftAfterItemId: row?.leftAfter ? idOf(row.leftAfter) : '',
  };
  const form = useForm({ initial, rules: {}, serverErrors: change.fieldErrors, version: row?.version ?? 0 });
  const { outcome } = form.values;
  const isThere = outcome === 'PRESENT' || outcome === 'ONLINE';
  const send = form.submit(async (values) => {
    const input = {
      outcome: (values.outcome || null) as AttendanceOutcome | null, substituteId: outcome === 'SUBSTITUTED' ? values.substituteId || null : null,
      joinedAtItemId: isThere ? values.joinedAtItemId || null : null, leftAfterItemId: isThere ? values.leftAfterItemId || null : null,
    };
    if (await change.run((version) => ({ meetingId: meeting.id, attendeeId: row?.id ?? id, version, input }))) onClose();
  });
  const items = meeting.agenda.map((item) => ({ value: item.id, label: m.attendance_item({ number: item.position ?? 0, title: item.title }) }));
  const people = meeting.possibleSubstitutes.filter((person) => person.id !== id).map((person) => ({ value: person.id, label: person.name }));
  return (
    <Dialog title={m.attendance_record_title({ name })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.isRefused ? m.administration_stale() : change.message} />
        <Select {...form.field('outcome')} label={m.attendance_outcome_label()} choices={outcomeValues.map((value) => ({ value, label: outcomeWord(value) }))} empty={m.attendance_outcome_none()} />
        {outcome === 'SUBSTITUTED' ? <Select {...form.field('substituteId')} label={m.attendance_who_came()} choices={people} empty={m.attendance_nobody()} /> : null}
        {isThere ? <Select {...form.field('joinedAtItemId')} label={m.attendance_joined_label()} choices={items} empty={m.attendance_from_start()} /> : null}
        {isThere ? <Select {...form.field('leftAfterItemId')} label={m.attendance_left_label()} choices={items} empty={m.attendance_until_end()} /> : null}
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.attendance_save()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

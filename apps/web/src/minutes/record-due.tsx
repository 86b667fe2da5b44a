import { Select } from '../components/select.js';
import { DateField } from '../components/text-field.js';
import { useRead } from '../data/use-read.js';
import { DueMeetingsDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';

/** A field as a form binds it. */
export interface BoundField {
  id: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** When: a day, or the planned meeting whose day it follows. */
export function RecordDue({ code, day, meeting }: { code: string; day: BoundField; meeting: BoundField }) {
  const { data } = useRead(DueMeetingsDocument, { code });
  const choices = (data?.body?.meetingsToBeDueAt ?? []).map(({ number, heldOn }) => ({ value: number, label: m.due_meeting_choice_short({ number, day: dayText(heldOn ?? '') }) }));
  return (
    <>
      {meeting.value === '' ? <DateField {...day} label={m.minutes_record_due()} optional /> : null}
      {choices.length > 0 ? <Select {...meeting} label={m.due_meeting_record()} optional choices={choices} empty={m.due_meeting_record_none()} /> : null}
    </>
  );
}

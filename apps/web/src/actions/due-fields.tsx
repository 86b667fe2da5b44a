import type { FieldProps } from '../components/field.js';
import { Select } from '../components/select.js';
import { DateField, TextField } from '../components/text-field.js';
import type { Rule } from '../forms/rules.js';
import { useRead } from '../data/use-read.js';
import { DueMeetingsDocument, type DueInput, type DueKind, type DuePartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { bodiesIn, usePartyChoices } from './party-choices.js';
import { hasEnded } from './party-words.js';

/** The parts of a form that say when something must be ready. */
export interface DueValues {
  dueKind: string;
  on: string;
  label: string;
  bodyCode: string;
  /** Number of a planned meeting; 'other' for one that is not planned yet. */
  meetingNumber: string;
}

const other = 'other';

/** What an action has now, as the fields hold it. */
export const dueValuesOf = ({ kind, on, label, body, meeting }: DuePartsFragment): DueValues => ({
  dueKind: kind, on: on ?? '', label: label ?? '', bodyCode: body?.code ?? '', meetingNumber: meeting?.number ?? (kind === 'MEETING' ? other : ''),
});

/** In a meeting that is not planned yet: of which body, and when. */
const isUnplanned = ({ dueKind, meetingNumber }: DueValues) => dueKind === 'MEETING' && meetingNumber === other;

export const dueRules: { [Name in keyof DueValues]?: Rule<DueValues, string> } = {
  dueKind: (kind) => (kind === '' ? m.actions_due_kind_missing() : undefined),
  on: (on, { dueKind }) =>
    on === '' && (dueKind === 'DATE' || dueKind === 'PERIOD')
      ? dueKind === 'DATE' ? m.actions_due_on_missing() : m.actions_due_last_day_missing()
      : undefined,
  label: (label, { dueKind }) => (dueKind === 'PERIOD' && label.trim() === '' ? m.actions_due_label_missing() : undefined),
  bodyCode: (code, values) => (isUnplanned(values) && code === '' ? m.actions_due_body_missing() : undefined),
  meetingNumber: (number, { dueKind }) => (dueKind === 'MEETING' && number === '' ? m.due_meeting_missing() : undefined),
};

/** As the server asks for it. */
export function dueInput({ dueKind, on, label, bodyCode, meetingNumber }: DueValues): DueInput {
  const kind = dueKind as DueKind;
  const words = label.trim() || null;
  if (kind === 'DATE') return { kind, on: on || null };
  if (kind === 'MEETING' && meetingNumber !== other) return { kind, meetingNumber };
  if (kind === 'MEETING') return { kind, on: on || null, label: words, bodyCode: bodyCode || null };
  return kind === 'NOT_AGREED' ? { kind } : { kind, on: on || null, label: words };
}

const kinds = () => [
  { value: 'DATE', label: m.actions_due_kind_date() },
  { value: 'PERIOD', label: m.actions_due_kind_period() },
  { value: 'MEETING', label: m.actions_due_kind_meeting() },
  { value: 'YEARLY', label: m.actions_due_kind_yearly() },
  { value: 'NOT_AGREED', label: m.actions_due_kind_not_agreed() },
];

interface FieldBinding extends Pick<FieldProps, 'collision'> {
  id: string;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
}

interface DueFieldsProps {
  values: DueValues;
  field: (name: keyof DueValues) => FieldBinding;
  today: string;
  /** Code of the owner body; undefined while none is chosen. */
  owner: string | undefined;
}

const dayLabel = (kind: string) => (kind === 'PERIOD' ? m.actions_due_last_day() : m.actions_due_on());

/** The planned meetings of the owner body and those above it. */
function MeetingField({ owner, field }: Pick<DueFieldsProps, 'owner' | 'field'>) {
  const { data } = useRead(DueMeetingsDocument, { code: owner ?? '' }, { pause: !owner });
  const choices = (data?.body?.meetingsToBeDueAt ?? []).map(({ number, title, heldOn }) => ({ value: number, label: m.due_meeting_choice({ number, title, day: dayText(heldOn ?? '') }) }));
  return (
    <Select
      {...field('meetingNumber')}
      label={m.due_meeting_choose()}
      hint={m.due_meeting_hint()}
      empty={m.due_meeting_choose_first()}
      choices={[...choices, { value: other, label: m.due_meeting_other() }]}
    />
  );
}

function BodyField({ field, today }: Pick<DueFieldsProps, 'field' | 'today'>) {
  const { data } = usePartyChoices();
  const bodies = data ? bodiesIn(data).filter((body) => !hasEnded(body, today)) : [];
  return (
    <Select
      {...field('bodyCode')}
      label={m.actions_due_body()}
      empty={m.actions_choose_body()}
      choices={bodies.map(({ code, name }) => ({ value: code, label: `${code}: ${name}` }))}
    />
  );
}

/** When it must be ready: only the fields that this kind of moment needs. */
export function DueFields({ values, field, today, owner }: DueFieldsProps) {
  const kind = values.dueKind;
  const isPlanned = kind === 'MEETING' && !isUnplanned(values);
  const isLabelled = kind === 'PERIOD' || isUnplanned(values) || kind === 'YEARLY';
  return (
    <>
      <Select {...field('dueKind')} label={m.actions_due_kind()} choices={kinds()} />
      {kind === 'MEETING' ? <MeetingField {...{ owner, field }} /> : null}
      {isUnplanned(values) ? <BodyField {...{ field, today }} /> : null}
      {isLabelled ? (
        <TextField {...field('label')} label={m.actions_due_label()} hint={m.actions_due_label_hint()} optional={kind !== 'PERIOD'} maxLength={200} />
      ) : null}
      {kind === 'NOT_AGREED' || kind === '' || isPlanned ? null : (
        <DateField {...field('on')} label={dayLabel(kind)} optional={kind === 'MEETING' || kind === 'YEARLY'} />
      )}
    </>
  );
}

import type { FieldProps } from '../components/field.js';
import { Select } from '../components/select.js';
import { DateField, TextField } from '../components/text-field.js';
import type { Rule } from '../forms/rules.js';
import type { DueInput, DueKind } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { bodiesIn, usePartyChoices } from './party-choices.js';
import { hasEnded } from './party-words.js';

/** The parts of a form that say when something must be ready. */
export interface DueValues {
  dueKind: string;
  on: string;
  label: string;
  bodyCode: string;
}

export const dueRules: { [Name in keyof DueValues]?: Rule<DueValues, string> } = {
  dueKind: (kind) => (kind === '' ? m.actions_due_kind_missing() : undefined),
  on: (on, { dueKind }) =>
    on === '' && (dueKind === 'DATE' || dueKind === 'PERIOD')
      ? dueKind === 'DATE' ? m.actions_due_on_missing() : m.actions_due_last_day_missing()
      : undefined,
  label: (label, { dueKind }) => (dueKind === 'PERIOD' && label.trim() === '' ? m.actions_due_label_missing() : undefined),
  bodyCode: (code, { dueKind }) => (dueKind === 'MEETING' && code === '' ? m.actions_due_body_missing() : undefined),
};

/** As the server asks for it. */
export function dueInput({ dueKind, on, label, bodyCode }: DueValues): DueInput {
  const kind = dueKind as DueKind;
  const words = label.trim() || null;
  if (kind === 'DATE') return { kind, on: on || null };
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
  kind: string;
  field: (name: keyof DueValues) => FieldBinding;
  today: string;
}

const dayLabel = (kind: string) => (kind === 'PERIOD' ? m.actions_due_last_day() : m.actions_due_on());

/** When it must be ready: only the fields that this kind of moment needs. */
export function DueFields({ kind, field, today }: DueFieldsProps) {
  const { data } = usePartyChoices();
  const bodies = data ? bodiesIn(data).filter((body) => !hasEnded(body, today)) : [];
  const isLabelled = kind === 'PERIOD' || kind === 'MEETING' || kind === 'YEARLY';
  return (
    <>
      <Select {...field('dueKind')} label={m.actions_due_kind()} choices={kinds()} />
      {kind === 'MEETING' ? (
        <Select
          {...field('bodyCode')}
          label={m.actions_due_body()}
          empty={m.actions_choose_body()}
          choices={bodies.map(({ code, name }) => ({ value: code, label: `${code}: ${name}` }))}
        />
      ) : null}
      {isLabelled ? (
        <TextField {...field('label')} label={m.actions_due_label()} hint={m.actions_due_label_hint()} optional={kind !== 'PERIOD'} maxLength={200} />
      ) : null}
      {kind === 'NOT_AGREED' || kind === '' ? null : (
        <DateField {...field('on')} label={dayLabel(kind)} optional={kind === 'MEETING' || kind === 'YEARLY'} />
      )}
    </>
  );
}

import { Field, type FieldProps } from '../components/field.js';
import type { Choice } from '../components/select.js';

export interface ChoiceGroup {
  label: string;
  choices: readonly Choice[];
}

interface GroupedSelectProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  groups: readonly ChoiceGroup[];
  empty: string;
}

/** One list with headings in it. */
export function GroupedSelect({ value, onChange, onBlur, groups, empty, ...field }: GroupedSelectProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids}
          {...{ value, onBlur }}
          className={`utrecht-select utrecht-select--html-select${field.error ? ' utrecht-select--invalid' : ''}`}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{empty}</option>
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

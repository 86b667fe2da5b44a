import { Field, type FieldProps } from './field.js';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface SelectProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  choices: readonly Choice[];
  /** First line without a value, e.g. 'Kies een overleg' or 'Alle overleggen'. */
  empty?: string;
}

export function Select({ value, onChange, onBlur, choices, empty, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids}
          {...{ value, onBlur }}
          className={`utrecht-select utrecht-select--html-select${field.error ? ' utrecht-select--invalid' : ''}`}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty === undefined ? null : <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

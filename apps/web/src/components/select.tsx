import { Field, type FieldProps } from './field.js';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** The labels of the chosen ones. */
export const wordsOf = (choices: readonly Choice[], values: readonly unknown[]): string =>
  choices.filter(({ value }) => values.includes(value)).map(({ label }) => label).join(', ');

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
    <Field {...field} inWords={(value) => wordsOf(choices, [value])}>
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

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react';
import { dayText } from '../words/dates.js';
import { Field, type FieldProps } from './field.js';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: HTMLInputTypeAttribute;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'email' | 'search' | 'url' | 'numeric';
  maxLength?: number;
  spellCheck?: boolean;
  /** For short values such as a date or a number. */
  short?: boolean;
  inWords?: (value: unknown) => string;
  /** Id of a datalist: words to choose from, others are welcome too. */
  list?: string;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, type = 'text', autoComplete, inputMode, maxLength, spellCheck, list, ...field } = props;
  return (
    <Field {...field}>
      {(ids) => (
        <input
          {...ids}
          {...{ type, autoComplete, inputMode, maxLength, spellCheck, list, value, onBlur }}
          className={`utrecht-textbox utrecht-textbox--html-input${field.error ? ' utrecht-textbox--invalid' : ''}`}
          aria-required={field.optional ? undefined : true}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A calendar day; value 'YYYY-MM-DD' or ''. */
export function DateField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField {...props} type="date" short inWords={(value) => (typeof value === 'string' && value !== '' ? dayText(value) : '')} />;
}

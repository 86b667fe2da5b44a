import type { AriaAttributes, Ref } from 'react';
import { m } from '../paraglide/messages.js';
import { Field, type FieldProps } from './field.js';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  /** Shows how many characters are left once it gets close. */
  maxLength?: number;
  ref?: Ref<HTMLTextAreaElement>;
  /** Ties it to a list of suggestions. */
  suggestions?: Pick<AriaAttributes, 'aria-autocomplete' | 'aria-haspopup' | 'aria-controls' | 'aria-activedescendant'>;
}

export function TextArea({ value, onChange, onBlur, rows = 5, maxLength, ref, suggestions, ...field }: TextAreaProps) {
  const left = maxLength === undefined ? Infinity : maxLength - value.length;
  return (
    <Field {...field} isLong>
      {(ids) => (
        <>
          <textarea
            {...ids}
            {...suggestions}
            {...{ ref, value, rows, maxLength, onBlur }}
            className={`utrecht-textarea utrecht-textarea--html-textarea${field.error ? ' utrecht-textarea--invalid' : ''}`}
            aria-required={field.optional ? undefined : true}
            onChange={(event) => onChange(event.target.value)}
          />
          <p className="counter" aria-live="polite" hidden={left > 200}>
            {left <= 200 ? m.component_characters_left({ count: left }) : ''}
          </p>
        </>
      )}
    </Field>
  );
}

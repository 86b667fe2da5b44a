import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { FieldError, FieldHint, fieldClass, useFieldIds, type FieldIds, type FieldProps } from './field.js';
import { FieldCollisionBox } from './field-collision.js';
import { wordsOf, type Choice } from './select.js';

function ChoiceFieldset(props: FieldProps & { role?: 'radiogroup'; inWords: (value: unknown) => string; children: (ids: FieldIds) => ReactNode }) {
  const { label, hint, error, optional, collision, role, inWords, children } = props;
  const { ids, hintId, errorId, collisionId } = useFieldIds(props);
  return (
    <fieldset
      id={ids.id}
      role={role}
      tabIndex={-1}
      className={fieldClass(error)}
      aria-describedby={ids['aria-describedby']}
    >
      <legend className="utrecht-form-label utrecht-form-field__label">
        {label} {optional ? <span className="field__optional">{m.component_optional()}</span> : null}
      </legend>
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      {collision ? <FieldCollisionBox id={collisionId} isOneLine {...{ label, collision, inWords }} /> : null}
      {children(ids)}
    </fieldset>
  );
}

interface ChoiceLineProps {
  type: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  checked: boolean;
  onChange: () => void;
  onBlur?: () => void;
}

function ChoiceLine({ type, name, choice, checked, onChange, onBlur }: ChoiceLineProps) {
  const style = type === 'radio' ? 'utrecht-radio-button utrecht-radio-button--html-input' : 'utrecht-checkbox';
  return (
    <label className="choice">
      <input
        {...{ type, name, checked, onChange, onBlur }}
        value={choice.value}
        className={type === 'radio' ? 'choice__input' : `${style} choice__input`}
      />
      <span className="choice__label">{choice.label}</span>
      {choice.hint ? <span className="choice__hint">{choice.hint}</span> : null}
    </label>
  );
}

export interface RadioGroupProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  choices: readonly Choice[];
}

/** One out of a few. */
export function RadioGroup({ value, onChange, onBlur, choices, ...field }: RadioGroupProps) {
  return (
    <ChoiceFieldset {...field} role="radiogroup" inWords={(chosen) => wordsOf(choices, [chosen])}>
      {(ids) =>
        choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            type="radio"
            name={ids.id}
            choice={choice}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            onBlur={onBlur}
          />
        ))
      }
    </ChoiceFieldset>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
  onBlur?: () => void;
  choices: readonly Choice[];
}

/** Any out of a few. */
export function CheckboxGroup({ value, onChange, onBlur, choices, ...field }: CheckboxGroupProps) {
  const toggle = (one: string) => onChange(value.includes(one) ? value.filter((v) => v !== one) : [...value, one]);
  return (
    <ChoiceFieldset {...field} inWords={(chosen) => wordsOf(choices, chosen as string[])}>
      {(ids) =>
        choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            type="checkbox"
            name={ids.id}
            choice={choice}
            checked={value.includes(choice.value)}
            onChange={() => toggle(choice.value)}
            onBlur={onBlur}
          />
        ))
      }
    </ChoiceFieldset>
  );
}

import { m } from '../paraglide/messages.js';
import { FieldCollisionBox } from './field-collision.js';
import { FieldError, fieldClass, useFieldIds, type FieldProps } from './field.js';

export interface CheckboxProps extends Omit<FieldProps, 'optional' | 'hint'> {
  value: boolean;
  onChange: (value: boolean) => void;
  onBlur?: () => void;
  hint?: string;
}

export function Checkbox(props: CheckboxProps) {
  const { label, value, onChange, onBlur, hint, error, collision } = props;
  // The hint stands inside the label and is read with it.
  const { ids, errorId, collisionId } = useFieldIds({ ...props, hint: undefined });
  return (
    <div className={fieldClass(error)}>
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      {collision ? <FieldCollisionBox id={collisionId} isOneLine inWords={(isOn) => (isOn ? m.form_yes() : m.form_no())} {...{ label, collision }} /> : null}
      <label className="choice">
        <input
          {...ids}
          type="checkbox"
          className="utrecht-checkbox utrecht-checkbox--html-input choice__input"
          checked={value}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="choice__label">{label}</span>
        {hint ? <span className="choice__hint">{hint}</span> : null}
      </label>
    </div>
  );
}

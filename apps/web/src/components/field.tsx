import { useId, type ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { FieldCollisionBox, type FieldCollision } from './field-collision.js';

/** What every form field has; `form.field(name)` supplies name, id, error. */
export interface FieldProps {
  label: string;
  name?: string;
  id?: string;
  hint?: ReactNode;
  error?: string;
  /** Shows '(niet verplicht)'. Fields are required unless this is set. */
  optional?: boolean;
  /** What somebody else made of it meanwhile; `form.field(name)` supplies it. */
  collision?: FieldCollision;
}

export interface FieldIds {
  id: string;
  name: string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="utrecht-form-field-error-message" id={id}>
      {children}
    </div>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="utrecht-form-field-description" id={id}>
      {children}
    </div>
  );
}

/** The ids that tie an input, its hint and its error together. */
export function useFieldIds({ id, name, hint, error, collision }: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error' | 'collision'>) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const hintId = `${fieldId}-hint`;
  const errorId = `${fieldId}-error`;
  const collisionId = `${fieldId}-collision`;
  const described = [hint && hintId, error && errorId, collision && collisionId].filter(Boolean).join(' ');
  const ids: FieldIds = {
    id: fieldId,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return { ids, hintId, errorId, collisionId };
}

export function fieldClass(error: string | undefined, extra = ''): string {
  return ['utrecht-form-field', error && 'utrecht-form-field--invalid', extra].filter(Boolean).join(' ');
}

interface FieldLook {
  short?: boolean;
  /** More than one line can stand in it. */
  isLong?: boolean;
  /** The words for a value, where it is not itself a text. */
  inWords?: (value: unknown) => string;
}

/** Label, hint, error and then the input, which gets its ids from here. */
export function Field(props: FieldProps & FieldLook & { children: (ids: FieldIds) => ReactNode }) {
  const { label, hint, error, optional, collision, short, isLong, inWords, children } = props;
  const { ids, hintId, errorId, collisionId } = useFieldIds(props);
  return (
    <div className={fieldClass(error, short ? 'field--short' : '')}>
      <div className="utrecht-form-field__label">
        <label className="utrecht-form-label" htmlFor={ids.id}>
          {label} {optional ? <span className="field__optional">{m.component_optional()}</span> : null}
        </label>
      </div>
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      {collision ? <FieldCollisionBox id={collisionId} isOneLine={!isLong} {...{ label, collision, inWords }} /> : null}
      {children(ids)}
    </div>
  );
}

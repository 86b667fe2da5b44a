import { useEffect, useRef } from 'react';
import { Alert } from './alert.js';
import { Button } from './button.js';
import { m } from '../paraglide/messages.js';

export interface FormError {
  fieldId: string;
  message: string;
}

export interface ErrorSummaryProps {
  errors: readonly FormError[];
  /** What is wrong with the whole, or with the sending of it. */
  message?: string;
  /** Counts up with every refused attempt, so that focus returns here. */
  attempt?: number;
  /** Text of an earlier visit stands in the form: puts it aside. */
  onForget?: () => void;
}

function RestoredNotice({ onForget }: { onForget: () => void }) {
  return (
    <Alert>
      {m.form_restored()} <Button small look="subtle" onClick={onForget}>{m.form_restored_forget()}</Button>
    </Alert>
  );
}

function goTo(fieldId: string) {
  const field = document.getElementById(fieldId);
  const target = field instanceof HTMLFieldSetElement ? (field.querySelector('input') ?? field) : field;
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

/** On top of a form: all that is wrong, each line leading to its field. */
export function ErrorSummary({ errors, message, attempt = 0, onForget }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0 || Boolean(message);
  useEffect(() => {
    if (isShown && (attempt > 0 || message)) box.current?.focus();
  }, [attempt, message, isShown]);
  if (!isShown) return onForget ? <RestoredNotice onForget={onForget} /> : null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="utrecht-alert utrecht-alert--error">
      <div className="utrecht-alert__content">
        <p className="alert__title">{message ?? m.component_error_summary({ count: errors.length })}</p>
        {errors.length > 0 ? (
          <ul className="error-summary__list">
            {errors.map((error) => (
              <li key={error.fieldId}>
                <a
                  className="nl-link"
                  href={`#${error.fieldId}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(error.fieldId);
                  }}
                >
                  {error.message}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

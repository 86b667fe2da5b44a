import { m } from '../paraglide/messages.js';

const countId = 'acties-aantal';

/** A filter or button that goes away hands the focus to the line that says what is shown now. */
export const focusCount = (): void => document.getElementById(countId)?.focus({ preventScroll: true });

/** How many rows are shown of how many. */
export function RegisterCount({ shown, total }: { shown: number; total: number }) {
  const words = shown < total ? m.actions_count_of({ shown, count: total }) : m.actions_count({ count: total });
  return (
    <p id={countId} tabIndex={-1} role="status" className="quiet register-count">
      {words}
    </p>
  );
}

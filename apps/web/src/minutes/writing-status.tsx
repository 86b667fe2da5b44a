import { Alert } from '../components/alert.js';
import { m } from '../paraglide/messages.js';
import type { Writing, WritingStatus } from './section-writer.js';

const words: Record<WritingStatus, () => string> = {
  untouched: m.minutes_status_untouched,
  unsaved: m.minutes_status_unsaved,
  saving: m.minutes_status_saving,
  saved: m.minutes_status_saved,
  offline: m.minutes_status_offline,
  refused: m.minutes_status_refused,
  taken: m.minutes_status_taken,
  conflict: m.minutes_status_conflict,
};

const spoken: readonly WritingStatus[] = ['offline', 'refused', 'taken', 'conflict'];

/** Saved or not, in words. What goes by itself is not spoken: it would interrupt who types. */
export function WritingStatusLine({ writing: { status, message }, isReading }: { writing: Writing; isReading: boolean }) {
  if (status === 'refused') {
    return (
      <Alert kind="error" live title={m.minutes_status_refused()}>
        {message}
      </Alert>
    );
  }
  if (isReading && status !== 'taken') return null;
  return (
    <p className={`minutes__status minutes__status--${status}`} role={spoken.includes(status) ? 'status' : undefined} data-status={status}>
      {words[status]()}
    </p>
  );
}

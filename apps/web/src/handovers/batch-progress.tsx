import { m } from '../paraglide/messages.js';
import type { BatchProgress as Progress } from './use-in-batches.js';

/** How far a long act is, also for who listens. */
export function BatchProgress({ progress }: { progress: Progress | undefined }) {
  if (!progress) return null;
  const words = m.tables_more_batch({ ...progress });
  return (
    <div className="stack stack--close">
      <progress className="hand-over__progress" value={progress.done} max={progress.count} aria-label={words} />
      <p className="hand-over__count small" role="status">
        {words}
      </p>
    </div>
  );
}

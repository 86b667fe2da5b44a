import { logger, realNow } from '@schakel/kernel';
import { inCause } from './cause.js';
import { jobHandlers } from './job-handlers.js';
import { mostAttempts, pauseAfter, system, usualLeaseMs, type OutboxSettings } from './outbox-settings.js';

interface ClaimedEntry {
  kind: string;
  payload: never;
  attempts: number;
  causeId: string | null;
}

/**
 * Works off one entry: claims it, acts, marks it. Returns after how many milliseconds it is to be tried again, or null. An entry that is
 * done, put aside or being done by another worker is left alone. `signal` is aborted when this worker stops.
 */
export async function runEntry(settings: OutboxSettings, id: string, signal: AbortSignal): Promise<number | null> {
  const claimed = await claim(settings, id);
  if (!claimed) return null;
  const renewal = setInterval(() => void renew(settings, id, claimed.attempts), (settings.leaseMs ?? usualLeaseMs) / 3);
  try {
    const handler = jobHandlers.get(claimed.kind);
    if (!handler) throw new Error(`No handler for '${claimed.kind}'`);
    const context = { dataSource: settings.dataSource, outboxId: id, attempt: claimed.attempts, signal };
    await inCause(claimed.causeId, () => handler(claimed.payload, context));
    await mark(settings, 'update outbox_entry set done_at = $2, last_error = null, next_attempt_at = null where id = $1', [id, realNow()]);
    return null;
  } catch (error) {
    logger.warn({ kind: claimed.kind, id, error: (error as Error).message }, 'job failed');
    return await markFailed(settings, id, claimed.attempts, (error as Error).message);
  } finally {
    clearInterval(renewal);
  }
}

const mark = (settings: OutboxSettings, statement: string, parameters: unknown[]): Promise<number> =>
  system(settings, 'mark', 'worker-bookkeeping', (unit) => unit.execute(statement, parameters));

async function markFailed(settings: OutboxSettings, id: string, attempts: number, reason: string): Promise<number | null> {
  const pause = pauseAfter(attempts);
  const isOver = attempts >= (settings.mostAttempts ?? mostAttempts);
  const now = realNow();
  // Only our own claim: when it ran out another worker may be at it by now.
  await mark(
    settings,
    `update outbox_entry set claimed_at = null, dispatched_at = null, queue_life = null, last_error = $3, next_attempt_at = $4, given_up_at = $5
      where id = $1 and attempts = $2 and done_at is null and claimed_at is not null`,
    [id, attempts, reason.slice(0, 500), isOver ? null : new Date(now.getTime() + pause), isOver ? now : null],
  );
  return isOver ? null : pause;
}

async function renew(settings: OutboxSettings, id: string, attempts: number): Promise<void> {
  await mark(settings, 'update outbox_entry set claimed_at = $3 where id = $1 and attempts = $2 and done_at is null and claimed_at is not null', [id, attempts, realNow()])
    .catch((error: Error) => logger.warn({ id, error: error.message }, 'claim not renewed'));
}

/** One worker at a time per entry. A claim whose worker died runs out with its lease. */
async function claim(settings: OutboxSettings, id: string): Promise<ClaimedEntry | null> {
  const now = realNow();
  return system(settings, 'claim', 'worker-bookkeeping', async (unit) => {
    const [rows]: [ClaimedEntry[], number] = await unit.manager.query(
      `update outbox_entry set claimed_at = $2, dispatched_at = coalesce(dispatched_at, $2), attempts = attempts + 1
        where id = $1 and done_at is null and set_aside_at is null and (claimed_at is null or claimed_at < $3) returning kind, payload, attempts, cause_id as "causeId"`,
      [id, now, new Date(now.getTime() - (settings.leaseMs ?? usualLeaseMs))],
    );
    return rows[0] ?? null;
  });
}

import { realNow } from '@schakel/kernel';
import type { UnitOfWork } from '@schakel/database';
import { mostAttempts, system, usualLeaseMs, type OutboxSettings } from './outbox-settings.js';

/** What a queue did not bring back in this time is handed over again; a queue that has it still, takes no second one. */
const lostAfterMs = 600_000;
const batchSize = 200;

/**
 * One attempt is one job, gone from the queue afterwards: when to try again stands in the outbox. Only when the database was away at the
 * claim, so that nothing could be written there, the queue brings the job back, each second for as long as it is not handed over again.
 */
const perAttempt = { attempts: lostAfterMs / 1_000, backoff: { type: 'fixed', delay: 1_000 }, removeOnComplete: true, removeOnFail: true };

interface WaitingEntry {
  id: string;
  kind: string;
  attempts: number;
}

/**
 * Hands everything that waits to the queue. No transaction is open while the queue is spoken to: it may be away for long. `life` is the
 * queue's: what was handed to another one and is not being done now waits again.
 */
export async function dispatchEntries(settings: OutboxSettings, life: string): Promise<void> {
  await system(settings, 'recover', 'outbox', (unit) => recover(unit, settings, life));
  for (;;) {
    const rows = await system(settings, 'dispatch', 'outbox', ({ manager }) => manager.query<WaitingEntry[]>(
      `select id, kind, attempts from outbox_entry
        where dispatched_at is null and claimed_at is null and done_at is null and given_up_at is null and set_aside_at is null and (next_attempt_at is null or next_attempt_at <= $1)
        order by created_at limit ${batchSize}`,
      [realNow()],
    ));
    if (rows.length === 0) return;
    await settings.work.queue.addBulk(rows.map(({ id, kind, attempts }) => ({ name: kind, data: { id }, opts: { jobId: `${id}-${attempts}`, ...perAttempt } })));
    // A quick worker may have had its attempt by now: then there is nothing to note.
    await system(settings, 'dispatch', 'outbox', (unit) => unit.execute(
      `update outbox_entry e set dispatched_at = $2, queue_life = $3 from jsonb_to_recordset($1::jsonb) as handed(id uuid, attempts int)
        where e.id = handed.id and e.attempts = handed.attempts`,
      [JSON.stringify(rows), realNow(), life],
    ));
  }
}

/** Lets wait again what was in a queue that is gone, what the queue lost, and what a worker that died was at; gives up what used all its attempts. */
async function recover(unit: UnitOfWork, settings: OutboxSettings, life: string): Promise<number> {
  const now = realNow().getTime();
  const deadSince = new Date(now - (settings.leaseMs ?? usualLeaseMs));
  await unit.execute(
    `update outbox_entry set given_up_at = $2, claimed_at = null, dispatched_at = null, last_error = coalesce(last_error, 'The worker died')
      where done_at is null and claimed_at < $1 and attempts >= $3`,
    [deadSince, realNow(), settings.mostAttempts ?? mostAttempts],
  );
  return unit.execute(
    `update outbox_entry set dispatched_at = null, queue_life = null, claimed_at = null
      where done_at is null and dispatched_at is not null
        and (claimed_at < $1 or (claimed_at is null and (queue_life is distinct from $2 or dispatched_at < $3)))`,
    [deadSince, life, new Date(now - lostAfterMs)],
  );
}

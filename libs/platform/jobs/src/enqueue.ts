import { Registry, newId, realNow } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { presentCause } from './cause.js';

/** A kind of work: its name and the shape of its payload (ids and moments). */
export interface JobKind<Payload extends object> {
  readonly kind: string;
  /** Only here for the type of the payload. */
  readonly payload?: Payload;
}

/** Every kind of work with what it does, in Dutch: 'Mail versturen'. */
export const jobLabels = new Registry<string>('kinds of work');

/** Declares a kind of work. `label` says in Dutch what it does, as Beheer shows it. */
export function jobKind<Payload extends object>(kind: string, label: string): JobKind<Payload> {
  jobLabels.add(kind, label);
  return { kind };
}

/** Channel on which a commit tells the dispatcher that there is work. */
export const outboxChannel = 'schakel_outbox';

/**
 * Asks for work after this unit of work commits. With `onceKey` the same work is never asked for twice;
 * returns the outbox id, or null when that key was used before.
 */
export async function enqueue<Payload extends object>(job: JobKind<Payload>, payload: Payload, onceKey: string | null = null): Promise<string | null> {
  const id = newId();
  const stored = await unit().execute(
    'insert into outbox_entry (id, kind, payload, once_key, created_at, cause_id, attempts) values ($1, $2, $3::jsonb, $4, $5, $6, 0) on conflict do nothing',
    [id, job.kind, JSON.stringify(payload), onceKey, realNow(), presentCause()],
  );
  if (stored === 0) return null;
  unit().wake(outboxChannel);
  return id;
}

import { Registry } from '@schakel/kernel';
import type { DataSource } from 'typeorm';
import type { JobKind } from './enqueue.js';

export interface JobContext {
  dataSource: DataSource;
  /** Id of the outbox entry: stable over retries. */
  outboxId: string;
  attempt: number;
  /** Aborted when this worker stops: long work throws, and is taken up again by the next. */
  signal: AbortSignal;
}

type Handler<Payload> = (payload: Payload, context: JobContext) => Promise<void>;

/** Who does which kind of work. Two handlers for one kind stop the start. */
export const jobHandlers = new Registry<Handler<never>>('job handlers');

/** A handler may run twice for one entry (a killed worker): it must find its own work done. */
export function handle<Payload extends object>(job: JobKind<Payload>, handler: Handler<Payload>): void {
  jobHandlers.add(job.kind, handler);
}

export * from './enqueue.js';
export { handle, jobHandlers, type JobContext } from './job-handlers.js';
export { OutboxEntry } from './outbox-entry.entity.js';
export { startOutboxWorker } from './outbox-worker.js';
export { mostAttempts, type OutboxSettings } from './outbox-settings.js';
export * from './queue.js';
export * from './queue-schema.js';
export type { Schedule } from './schedules.js';

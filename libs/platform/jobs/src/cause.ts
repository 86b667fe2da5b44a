import { AsyncLocalStorage } from 'node:async_hooks';

const causes = new AsyncLocalStorage<string | null>();

/** Runs work; what it enqueues carries `causeId`, and so does what that work enqueues in its turn. */
export const inCause = <T>(causeId: string | null, work: () => T): T => causes.run(causeId, work);

/** What the present work was caused by; null: a person, or nothing that anybody waits for. */
export const presentCause = (): string | null => causes.getStore() ?? null;

import { availableParallelism } from 'node:os';
import { SchakelError } from '@schakel/kernel';

/** Hashing fills a processor and 19 MiB each: never more than four at once, and one processor stays for the rest of the API. */
const atOnce = Math.max(1, Math.min(4, availableParallelism() - 1));
const longestQueue = 100;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs hashing work in turn. Errors: RATE_LIMITED when too many wait already. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= longestQueue) throw tooBusy();
  if (running >= atOnce) await new Promise<void>((resume) => waiting.push(resume));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place is handed on, so nobody slips in between.
    if (next) next();
    else running -= 1;
  }
}

const tooBusy = (): SchakelError =>
  new SchakelError('RATE_LIMITED', 'Er loggen nu heel veel mensen tegelijk in. Probeer het over 10 seconden opnieuw.', { retryAfterSeconds: 10 });

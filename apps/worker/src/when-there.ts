import { setTimeout as sleep } from 'node:timers/promises';
import { logger } from '@schakel/kernel';

/** Not there yet, or still starting: it may come. A wrong password or a database that does not exist is another matter. */
const maybeLater = /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNABORTED|EPIPE|57P03|08006|08001|LOADING|MaxRetriesPerRequest|max retries per request|Connection is closed|terminated unexpectedly/i;

const told = (error: unknown): string => {
  const { name, code, message } = error as NodeJS.ErrnoException;
  return [name, code, message].filter(Boolean).join(' ');
};

/** Does `connect` as soon as what it needs is there; until then it waits and says so. */
export async function whenThere<T>(dutch: string, english: string, connect: () => Promise<T>, everyMs = 2_000): Promise<T> {
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      if (!maybeLater.test(told(error))) throw error;
      logger.warn({ reason: told(error) }, `${dutch} is er nog niet; de worker wacht. (${english} is not there yet; the worker waits.)`);
      await sleep(everyMs);
    }
  }
}

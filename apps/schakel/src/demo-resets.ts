import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from './service.js';
import type { Logins, Steps } from './steps.js';

interface ResetSettings {
  steps: Partial<Steps>;
  /** Asked each time: the embedded database may have moved. */
  logins: () => Logins;
  folder: string;
  api: Service;
  worker: Service;
  say: (line: string) => void;
}

/** For requests that were under way when the api began to refuse. */
const breathMs = 500;

/**
 * Puts the demo back to its beginning when an administrator asks for it: the worker ends, the api answers 503, the data is replaced in one
 * transaction, and both go on. Returns how to stop listening.
 */
export async function carryOutResets({ steps, logins, folder, api, worker, say }: ResetSettings): Promise<() => Promise<void>> {
  const { watchResets, resetDemo } = steps;
  if (!watchResets || !resetDemo) return () => Promise.resolve();
  let isStopped = false;
  let busy: Promise<void> = Promise.resolve();
  const carryOut = async (): Promise<void> => {
    if (isStopped) return;
    api.tell({ pause: true });
    try {
      await Promise.all([worker.stop(), sleep(breathMs)]);
      await resetDemo(logins(), folder, say);
    } finally {
      if (!isStopped) await worker.restart();
      api.tell({ pause: false });
    }
  };
  const stop = await watchResets(logins(), () => {
    busy = busy.then(carryOut).catch((error: Error) => say(error.message));
  });
  return async () => {
    isStopped = true;
    await stop();
    await busy;
  };
}

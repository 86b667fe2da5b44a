import { setTimeout as pause } from 'node:timers/promises';
import { logger } from '@schakel/kernel';
import pg from 'pg';

/** Channel on which a commit tells the launcher that an administrator wants the demo back at its beginning. */
export const demoResetChannel = 'schakel_demo_reset';

interface ListenSettings {
  url: string;
  channel: string;
  applicationName: string;
  onNotice: (payload: string) => void;
  /** The connection was lost and is there again: what was told in between was missed. */
  onReturn: () => void;
}

const firstDelayMs = 100;
const longestDelayMs = 1_000;
// A server that vanished without a word sends nothing, which looks like nothing to tell: so it is asked.
const askEveryMs = 10_000;

/** A connection of its own that listens on a channel and comes back by itself. Resolves when it listens; returns how to stop. */
export async function listen(settings: ListenSettings): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let client = await connect(settings);
  const keepUp = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await lost(client, stopping.signal);
      if (stopping.signal.aborted) return;
      logger.warn({ channel: settings.channel }, 'listening connection lost');
      const again = await reconnect(settings, stopping.signal);
      if (!again) return;
      client = again;
      settings.onReturn();
    }
  };
  const kept = keepUp();
  return async () => {
    stopping.abort();
    await client.end().catch(() => undefined);
    await kept;
  };
}

async function connect({ url, channel, applicationName, onNotice }: ListenSettings): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: applicationName, keepAlive: true, connectionTimeoutMillis: 3_000, query_timeout: 5_000 });
  // Without a listener an error of the connection would end the process; `lost` learns of it by the end that follows.
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => onNotice(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    return client;
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
}

/** Resolves when the connection is gone, or does not answer any more. */
async function lost(client: pg.Client, signal: AbortSignal): Promise<void> {
  const gone = new AbortController();
  const isGone = (): void => gone.abort();
  client.once('end', isGone);
  client.once('error', isGone);
  const either = AbortSignal.any([signal, gone.signal]);
  while (!either.aborted) {
    await pause(askEveryMs, undefined, { signal: either, ref: false }).catch(() => undefined);
    if (!either.aborted) await client.query('select 1').catch(isGone);
  }
  if (!signal.aborted) void client.end().catch(() => undefined);
}

async function reconnect(settings: ListenSettings, signal: AbortSignal): Promise<pg.Client | null> {
  for (let delay = firstDelayMs; !signal.aborted; delay = Math.min(2 * delay, longestDelayMs)) {
    const client = await connect(settings).catch(() => null);
    if (client && signal.aborted) void client.end().catch(() => undefined);
    else if (client) return client;
    await pause(delay, undefined, { signal, ref: false }).catch(() => undefined);
  }
  return null;
}

import { setTimeout } from 'node:timers/promises';
import { Queue, Worker, createPostgresBackend, createRedisBackend, setDefaultBackendFactory, type ConnectionOptions, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import { logger } from '@schakel/kernel';
import { queueLife } from './queue-life.js';

/** BullMQ's own tables stand in a schema of their own. */
export const queueSchema = 'bullmq';

export interface QueueSettings {
  databaseUrl: string;
  redisUrl?: string | undefined;
}

export type QueueBackend = 'POSTGRESQL' | 'REDIS';

/**
 * One switch: Redis when a URL is given, else PostgreSQL. Who hands over is told at once that Redis is away, and tries again later; a worker
 * waits for it.
 */
function connectionsOf({ databaseUrl, redisUrl }: QueueSettings): { handing: ConnectionOptions; working: ConnectionOptions } {
  if (redisUrl) {
    setDefaultBackendFactory(createRedisBackend);
    return { handing: new Redis(redisUrl, { maxRetriesPerRequest: 1 }), working: new Redis(redisUrl, { maxRetriesPerRequest: null }) };
  }
  setDefaultBackendFactory(createPostgresBackend);
  const connection = { connectionString: databaseUrl, schema: queueSchema, max: 3 };
  return { handing: connection, working: connection };
}

export interface WorkQueue {
  backend: QueueBackend;
  queue: Queue;
  /** Fails when the queue cannot be spoken to. */
  isThere: () => Promise<void>;
  worker: (processor: Processor, concurrency: number) => Worker;
  /** Lets `worker` finish what it is at, then ends all connections. */
  close: (worker?: Worker) => Promise<void>;
}

/** Long enough for what is under way; a queue that is away is not waited for. */
const closingMs = 6_000;

/** The one queue for outbox work and schedules: each queue opens its own pool and listener on PostgreSQL, so there are few. */
export function openQueue(settings: QueueSettings, name = 'schakel-work'): WorkQueue {
  const { handing, working } = connectionsOf(settings);
  const queue = new Queue(name, { connection: handing });
  const report = (error: Error): void => logger.warn({ error: error.message || (error as NodeJS.ErrnoException).code }, 'queue connection');
  for (const source of [queue, handing, working]) if (source instanceof Redis || source instanceof Queue) source.on('error', report);
  return {
    backend: settings.redisUrl ? 'REDIS' : 'POSTGRESQL',
    queue,
    isThere: async () => {
      // BullMQ waits in silence for a Redis that never was there; a plain word to it fails at once.
      if (handing instanceof Redis) await handing.ping();
      await queueLife(queue);
    },
    worker: (processor, concurrency) => {
      const worker = new Worker(name, processor, { connection: working, concurrency, lockDuration: 30_000, stalledInterval: 5_000, maxStalledCount: 10 });
      worker.on('error', report);
      return worker;
    },
    close: async (worker) => {
      const closed = (async () => {
        await worker?.close();
        await queue.close();
      })().catch(report);
      await Promise.race([closed, setTimeout(closingMs, undefined, { ref: false })]);
      for (const connection of [handing, working]) if (connection instanceof Redis) connection.disconnect();
    },
  };
}

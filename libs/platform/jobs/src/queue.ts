import { Queue, Worker, createPostgresBackend, createRedisBackend, setDefaultBackendFactory, type ConnectionOptions, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import { logger } from '@schakel/kernel';

/** BullMQ's own tables stand in a schema of their own. */
export const queueSchema = 'bullmq';

export interface QueueSettings {
  databaseUrl: string;
  redisUrl?: string | undefined;
}

/** One switch: Redis when a URL is given, else PostgreSQL. */
function connectionOf({ databaseUrl, redisUrl }: QueueSettings): ConnectionOptions {
  if (redisUrl) {
    setDefaultBackendFactory(createRedisBackend);
    return new Redis(redisUrl, { maxRetriesPerRequest: null });
  }
  setDefaultBackendFactory(createPostgresBackend);
  return { connectionString: databaseUrl, schema: queueSchema, max: 3 };
}

export interface WorkQueue {
  queue: Queue;
  worker: (processor: Processor, concurrency: number) => Worker;
  close: () => Promise<void>;
}

/** The one queue for outbox work and schedules: each queue opens its own pool and listener on PostgreSQL, so there are few. */
export function openQueue(settings: QueueSettings, name = 'schakel-work'): WorkQueue {
  const connection = connectionOf(settings);
  const queue = new Queue(name, { connection });
  const workers: Worker[] = [];
  const report = (error: Error): void => logger.warn({ error: error.message }, 'queue connection');
  queue.on('error', report);
  return {
    queue,
    worker: (processor, concurrency) => {
      const worker = new Worker(name, processor, { connection, concurrency, lockDuration: 30_000, stalledInterval: 5_000, maxStalledCount: 10 });
      worker.on('error', report);
      workers.push(worker);
      return worker;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await queue.close();
      if (connection instanceof Redis) connection.disconnect();
    },
  };
}

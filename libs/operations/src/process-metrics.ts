import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { counter, gauge, type Metric } from './metric-text.js';

const nanoseconds = 1e9;

/** Of this process: its memory, processor and event loop. `end` stops measuring. */
export function processMetrics(): { read: () => Metric[]; end: () => void } {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const read = (): Metric[] => {
    const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const { max, count } = delay;
    const p99 = delay.percentile(99);
    delay.reset();
    return [
      counter('process_cpu_seconds_total', 'Processor time used.', { value: (user + system) / 1e6 }),
      gauge('process_start_time_seconds', 'Start of the process, in seconds since 1970.', { value: performance.timeOrigin / 1_000 }),
      gauge('process_resident_memory_bytes', 'Memory in use.', { value: rss }),
      gauge('nodejs_heap_size_used_bytes', 'Heap in use.', { value: heapUsed }),
      gauge('nodejs_heap_size_total_bytes', 'Heap taken from the system.', { value: heapTotal }),
      gauge('nodejs_external_memory_bytes', 'Memory outside the heap that objects on it hold.', { value: external }),
      gauge('nodejs_eventloop_lag_p99_seconds', 'Lag of the event loop since the last reading, 99 of 100 below this.', { value: count > 0 ? p99 / nanoseconds : 0 }),
      gauge('nodejs_eventloop_lag_max_seconds', 'Longest lag of the event loop since the last reading.', { value: count > 0 ? max / nanoseconds : 0 }),
    ];
  };
  return { read, end: () => void delay.disable() };
}

/** The connections that this process keeps with the database. */
export function poolMetrics(dataSource: DataSource): Metric[] {
  const { totalCount, idleCount, waitingCount } = (dataSource.driver as unknown as { master: Pool }).master;
  return [
    gauge('schakel_database_connections', 'Connections of this process with the database.', { labels: { state: 'busy' }, value: totalCount - idleCount }, { labels: { state: 'idle' }, value: idleCount }),
    gauge('schakel_database_connections_awaited', 'Pieces of work of this process that wait for a connection.', { value: waitingCount }),
  ];
}

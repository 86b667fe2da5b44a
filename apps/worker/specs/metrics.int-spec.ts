import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '@schakel/kernel';
import { serveMetrics } from '@schakel/operations';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { startWorker } from '../src/start-worker.js';

let db: TestDatabase;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'schakel-worker-'));
});

afterAll(async () => {
  await db?.close();
  await rm(folder, { recursive: true, force: true });
});

it('the worker tells its figures on the port after METRICS_PORT, and a port that is taken stops nothing', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port: taken } = other.address() as AddressInfo;
  const settings = { DATABASE_URL: db.urls.appUrl, PORT: '0', REDIS_URL: process.env['REDIS_URL'] };
  expect((await serveMetrics(readConfig({ METRICS_PORT: String(taken) }), { service: 'api', dataSource: db.dataSource })).port).toBeNull();
  other.close();
  await once(other, 'close');

  const worker = await startWorker(readConfig({ ...settings, METRICS_PORT: String(taken - 1) }), folder);
  expect(worker.metricsPort).toBe(taken);
  const text = await (await fetch(`http://127.0.0.1:${taken}/metrics`)).text();
  expect(text).toContain('schakel_info{service="worker"} 1\n');
  expect(text).toMatch(/^schakel_worker_seen_timestamp_seconds \d+/m);
  expect(text).toMatch(/^schakel_outbox_waiting \d+$/m);
  await worker.close();
  await expect(fetch(`http://127.0.0.1:${taken}/metrics`)).rejects.toThrow();
}, 60_000);

import { registerActionJobs } from '@schakel/actions';
import { setTimeout as pause } from 'node:timers/promises';
import { demoDay } from '@schakel/access';
import { openQueue, startOutboxWorker } from '@schakel/jobs';
import type { TestDatabase } from '@schakel/testing';
import { registerNotificationJobs } from '../register-jobs.js';
import type { NotificationSettings } from '../smtp-transport.js';

/** The worker's part of this library, in this process; once per spec file. Returns how to stop it. */
export async function runningWorker(db: Pick<TestDatabase, 'name' | 'dataSource' | 'urls'>, settings: Partial<NotificationSettings>): Promise<() => Promise<void>> {
  const closeMail = registerNotificationJobs({ smtpUrl: null, mailFrom: { name: 'Schakel', address: 'schakel@schakel.example' }, publicUrl: 'https://schakel.example', isDemo: true, ...settings });
  registerActionJobs();
  const databaseUrl = db.urls.appUrl;
  const stop = await startOutboxWorker({
    dataSource: db.dataSource,
    databaseUrl,
    work: openQueue({ databaseUrl, redisUrl: process.env['REDIS_URL'] }, `spec-${db.name}`),
    schedules: [],
    demoDay: () => demoDay(db.dataSource),
    pollMs: 200,
    leaseMs: 1_000,
  });
  return async () => {
    await stop();
    closeMail();
  };
}

/** Waits until all work of the outbox is done. */
export async function workDone(db: Pick<TestDatabase, 'arrange'>, patienceMs = 20_000): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const [row]: { count: number; said: string | null }[] = await db.arrange((unit) =>
      unit.manager.query(`select count(*)::int as count, max(kind || ': ' || coalesce(last_error, '')) as said from outbox_entry where done_at is null`));
    if (row?.count === 0) return;
    if (performance.now() > end) throw new Error(`${row?.count} jobs are not done: ${row?.said}`);
    await pause(50);
  }
}

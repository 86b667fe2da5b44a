import { assertEverythingSecured, createDataSource } from '@schakel/database';
import { demoDay } from '@schakel/access';
import { registerClockJobs, tellResetAgain } from '@schakel/clock';
import { openQueue, registerCatchUp, startOutboxWorker } from '@schakel/jobs';
import { registerActionJobs } from '@schakel/actions';
import { registerConvocationJobs } from '@schakel/convocations';
import type { Config } from '@schakel/kernel';
import { registerNotificationJobs } from '@schakel/notifications';
import { registerOperationsJobs, serveMetrics } from '@schakel/operations';
import { registerPeopleJobs } from '@schakel/people';
import { schedules } from './schedules.js';
import { registerSealing } from './seal-schedule.js';
import { whenThere } from './when-there.js';

/** Starts the worker: jobs and schedules. Returns how to stop it. */
export async function startWorker(settings: Config, dataDir: string): Promise<{ metricsPort: number | null; close: () => Promise<void> }> {
  const { databaseUrl, redisUrl } = settings;
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: start the worker through `schakel start`');
  const dataSource = await whenThere('De database', 'The database', () => createDataSource({ url: databaseUrl, poolSize: 10, applicationName: 'schakel worker' }).initialize());
  assertEverythingSecured(dataSource);
  // Before the queue: while that is away, these tell.
  const metrics = await serveMetrics(settings, { service: 'worker', dataSource });
  const { mailFrom, isDemo, publicUrl = `http://localhost:${settings.port}` } = settings;
  const closeMail = registerNotificationJobs({ smtpUrl: settings.smtpUrl ?? null, mailFrom, publicUrl, isDemo });
  registerConvocationJobs({ mailFrom, publicUrl });
  registerActionJobs();
  registerPeopleJobs();
  registerSealing(dataDir);
  registerCatchUp({ schedules, demoDay: () => demoDay(dataSource) });
  registerClockJobs({ schedules });
  registerOperationsJobs(dataDir);
  const work = openQueue({ databaseUrl, redisUrl });
  await whenThere('De wachtrij', 'The queue', () => work.isThere());
  const stop = await startOutboxWorker({ dataSource, databaseUrl, work, schedules, demoDay: () => demoDay(dataSource) });
  await tellResetAgain(dataSource);
  return {
    metricsPort: metrics.port,
    close: async () => {
      await metrics.close();
      await stop();
      closeMail();
      await dataSource.destroy();
    },
  };
}

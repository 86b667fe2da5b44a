import { presentMoment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { MailState } from '@schakel/notifications';
import type { DataSource } from 'typeorm';
import { JobState, stateSql } from './job.types.js';
import { gauge, type Metric } from './metric-text.js';
import { waitingWork } from './health-work.js';

type Counts = { state: string; count: number }[];

const byState = (states: readonly string[], counts: Counts): { labels: { state: string }; value: number }[] =>
  states.map((state) => ({ labels: { state: state.toLowerCase() }, value: counts.find((found) => found.state === state)?.count ?? 0 }));

/** What is still to be done, and what became of the mails: numbers only. With the database away there is nothing but that it is. */
export async function workMetrics(dataSource: DataSource): Promise<Metric[]> {
  const up = (value: number): Metric => gauge('schakel_database_up', 'Whether the database answers: 1 or 0.', { value });
  return UnitOfWork.run(dataSource, { viewer: null, moment: presentMoment(), operation: 'metrics', readOnly: true }, async () => [up(1), ...(await readWork())], 'metrics')
    .catch(() => [up(0)]);
}

async function readWork(): Promise<Metric[]> {
  const { manager, moment } = unit();
  const now = moment.realAt;
  const { waiting, oldest } = await waitingWork(manager, now);
  const jobs: Counts = await manager.query(`select ${stateSql} as state, count(*)::int as count from outbox_entry outbox where done_at is null group by 1`);
  const mails: Counts = await manager.query('select state, count(*)::int as count from mail group by state');
  const beats: { seenAt: Date }[] = await manager.query('select max(seen_at) as "seenAt" from worker_beat having max(seen_at) is not null');
  return [
    gauge('schakel_outbox_waiting', 'Work that could be done now and waits.', { value: waiting }),
    gauge('schakel_outbox_oldest_waiting_seconds', 'How long the oldest of it waits.', { value: oldest ? Math.max(now.getTime() - oldest.getTime(), 0) / 1_000 : 0 }),
    gauge('schakel_jobs', 'Work that is not done, by state.', ...byState(Object.values(JobState), jobs)),
    gauge('schakel_mails', 'Mails, by state.', ...byState(Object.values(MailState), mails)),
    gauge('schakel_worker_seen_timestamp_seconds', 'Last sign of life of any worker, in seconds since 1970.', ...beats.map(({ seenAt }) => ({ value: seenAt.getTime() / 1_000 }))),
  ];
}

import { presentMoment, type Day } from '@schakel/kernel';
import { UnitOfWork, type SystemPurpose } from '@schakel/database';
import type { DataSource } from 'typeorm';
import type { WorkQueue } from './queue.js';
import type { Schedule } from './schedules.js';

export interface OutboxSettings {
  dataSource: DataSource;
  databaseUrl: string;
  work: WorkQueue;
  schedules: Schedule[];
  /** The demo clock's day, asked at each tick; null when the clock is the real one. */
  demoDay: () => Promise<Day | null>;
  /** How long a claim holds when its worker says nothing more; milliseconds. */
  leaseMs?: number;
  pollMs?: number;
  /** Attempts before a person must look at it. */
  mostAttempts?: number;
}

export const usualLeaseMs = 30_000;

/** At most ten minutes apart: some five hours. */
export const mostAttempts = 40;

const longestPauseMs = 600_000;

/** How long to wait after that many attempts: 1, 2, 4 … seconds, at most ten minutes. */
export const pauseAfter = (attempts: number): number => Math.min(1_000 * 2 ** (attempts - 1), longestPauseMs);

/** A unit of work of the worker itself, beyond any viewer. */
export const system = <T>(settings: OutboxSettings, operation: string, purpose: SystemPurpose, run: (unit: UnitOfWork) => Promise<T>): Promise<T> =>
  UnitOfWork.run(settings.dataSource, { moment: presentMoment(), operation, viewer: null }, run, purpose);

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Moment } from '@schakel/kernel';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { setViewer, type Viewer } from './viewer.js';

/**
 * Work that must see beyond any viewer, with its reason. A closed list: a new purpose is a decision that a reviewer sees here,
 * and test/architecture lists where each is used.
 */
export type SystemPurpose = 'sign-in' | 'account-link' | 'seed' | 'sweep' | 'mail' | 'seal-history' | 'outbox' | 'worker-bookkeeping';

interface UnitSettings {
  moment: Moment;
  /** Name of the mutation, query or job: history keeps it. */
  operation: string;
  viewer: Viewer | null;
  readOnly?: boolean;
}

/** Place for the unit of work of a request, which begins only after the request was found sound. */
export interface UnitSlot {
  unit: UnitOfWork | null;
}

const current = new AsyncLocalStorage<UnitSlot>();

/** Runs a request with a slot for the unit of work that it may begin. */
export const withUnitSlot = <T>(work: () => T): T => current.run({ unit: null }, work);

/** The slot of this request. */
export function unitSlot(): UnitSlot {
  const slot = current.getStore();
  if (!slot) throw new Error('There is no request here');
  return slot;
}

/**
 * One request or one job step: one transaction on one connection, as one viewer. Statements go first-in-first-out
 * (pg 8.23 deprecates queries queued on a busy client), so parallel resolvers are safe.
 */
export class UnitOfWork {
  readonly loaders = new Map<unknown, unknown>();
  /** Name of the act that a policy granted in this unit; a mutation without one does not commit. */
  grantedAct: string | null = null;
  private ended = false;

  private constructor(private readonly runner: QueryRunner, readonly settings: UnitSettings) {}

  static async begin(dataSource: DataSource, settings: UnitSettings, purpose?: SystemPurpose): Promise<UnitOfWork> {
    const runner = dataSource.createQueryRunner();
    const unit = new UnitOfWork(firstInFirstOut(runner), settings);
    try {
      await runner.startTransaction();
      if (settings.readOnly) await runner.query('set transaction read only');
      if (purpose) await runner.query('set local role schakel_jobs');
      else if (settings.viewer) await setViewer(runner.manager, settings.viewer);
    } catch (error) {
      // Rolled back first: a connection that returns with its transaction open would spoil the work of the next.
      await unit.rollback().catch(() => undefined);
      throw error;
    }
    return unit;
  }

  /** Runs `work` in a unit of its own: commits when it returns, rolls back when it throws. */
  static async run<T>(dataSource: DataSource, settings: UnitSettings, work: (unit: UnitOfWork) => Promise<T>, purpose?: SystemPurpose): Promise<T> {
    const unit = await UnitOfWork.begin(dataSource, settings, purpose);
    try {
      const result = await unit.within(() => work(unit));
      await unit.commit();
      return result;
    } catch (error) {
      await unit.rollback();
      throw error;
    }
  }

  static current(): UnitOfWork {
    const unit = current.getStore()?.unit;
    if (!unit) throw new Error('There is no unit of work here: start one with UnitOfWork.run');
    return unit;
  }

  within<T>(work: () => T): T {
    return current.run({ unit: this }, work);
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  get moment(): Moment {
    return this.settings.moment;
  }

  get viewer(): Viewer {
    if (!this.settings.viewer) throw new Error('This unit of work has no viewer');
    return this.settings.viewer;
  }

  /** Runs a statement and tells how many rows it touched. */
  async execute(statement: string, parameters: unknown[] = []): Promise<number> {
    const result = await this.runner.query(statement, parameters, true);
    return result.affected ?? 0;
  }

  async commit(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    try {
      await this.runner.commitTransaction();
    } finally {
      await this.runner.release();
    }
  }

  async rollback(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    try {
      await this.runner.rollbackTransaction();
    } finally {
      await this.runner.release();
    }
  }
}

function firstInFirstOut(runner: QueryRunner): QueryRunner {
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const queued = (...args: unknown[]): Promise<unknown> => {
    const next = last.then(() => query(...args));
    last = next.catch(() => undefined);
    return next;
  };
  return Object.assign(runner, { query: queued as QueryRunner['query'] });
}

/** The unit of work that this code runs in. */
export const unit = (): UnitOfWork => UnitOfWork.current();

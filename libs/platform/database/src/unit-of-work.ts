import { AsyncLocalStorage } from 'node:async_hooks';
import { logger, type Moment } from '@schakel/kernel';
import { QueryRunnerAlreadyReleasedError, type DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { sightChanged, type Audience } from './audience.js';
import { noticesOf, tellAfterCommit, tellSql } from './tell-after-commit.js';
import { setViewer, type Viewer } from './viewer.js';

/**
 * Work that must see beyond any viewer, with its reason. A closed list: a new purpose is a decision that a reviewer sees here,
 * and test/architecture lists where each is used.
 */
export type SystemPurpose = 'sign-in' | 'account-link' | 'seed' | 'sweep' | 'mail' | 'seal-history' | 'outbox' | 'worker-bookkeeping' | 'unsubscribe' | 'answer-link' | 'pass-time' | 'metrics' | 'hand-over';

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

const enterJobRole = 'set local role schakel_jobs';

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
  /** The answer carries a secret that is shown once: it is kept nowhere, also not for a retry. */
  isAnswerSecret = false;
  private readonly concerned = new Set<Audience>();
  private readonly woken = new Set<string>();
  private ended = false;
  private hasLetGo = false;

  private constructor(private readonly runner: QueryRunner, readonly settings: UnitSettings) {
    firstInFirstOut(runner, () => this.hasLetGo);
  }

  static async begin(dataSource: DataSource, settings: UnitSettings, purpose?: SystemPurpose): Promise<UnitOfWork> {
    const runner = dataSource.createQueryRunner();
    const unit = new UnitOfWork(runner, settings);
    try {
      await runner.startTransaction();
      if (settings.readOnly) await runner.query('set transaction read only');
      if (purpose) await runner.query(enterJobRole);
      else if (settings.viewer) await setViewer(runner.manager, settings.viewer, settings.moment.day);
    } catch (error) {
      // Rolled back first: a connection that returns with its transaction open would spoil the work of the next.
      await unit.rollback();
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

  /** For a unit with a purpose whose login owns the tables: does something about the tables themselves, in the same transaction. */
  async asOwner(work: (runner: QueryRunner) => Promise<unknown>): Promise<void> {
    await this.runner.query('set local role none');
    await work(this.runner);
    await this.runner.query(enterJobRole);
  }

  /**
   * One step of a granted act that reaches beyond the viewer's sight, in his own transaction; history names him. Only in a mutation before it
   * answers: there no resolver asks beside it. When `work` throws the transaction is over, so the role needs no way back.
   */
  async beyondSight<T>(_purpose: SystemPurpose, work: () => Promise<T>): Promise<T> {
    await this.runner.query(enterJobRole);
    const result = await work();
    await this.runner.query('set local role none');
    this.loaders.clear();
    return result;
  }

  /** Runs a statement and tells how many rows it touched. */
  async execute(statement: string, parameters: unknown[] = []): Promise<number> {
    const result = await this.runner.query(statement, parameters, true);
    return result.affected ?? 0;
  }

  /** Those who may see what is changed here are told when it is committed: that something changed, never what. */
  announce(audiences: Iterable<Audience>): void {
    for (const audience of audiences) this.concerned.add(audience);
  }

  /** Who listens on that channel hears at the commit that there is something for him; once, however often it is said. */
  wake(channel: string): void {
    this.woken.add(channel);
  }

  /** When it returns, those who listen were told. What decides sight is told in the transaction itself: nobody hears of later changes before that. */
  async commit(): Promise<void> {
    if (this.ended) return;
    const told = { channels: this.woken, audiences: this.concerned };
    const isAboutSight = this.concerned.has(sightChanged);
    if (isAboutSight) await this.runner.query(tellSql, noticesOf(told));
    this.ended = true;
    try {
      await this.runner.commitTransaction();
    } finally {
      await this.letGo();
    }
    if (!isAboutSight && this.woken.size + this.concerned.size > 0) await tellAfterCommit(this.runner.connection, told);
  }

  /** Never fails: when the connection is gone, the server has rolled back by itself. */
  async rollback(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    try {
      await this.runner.rollbackTransaction();
    } catch (error) {
      logger.warn({ err: error }, 'rollback failed');
    } finally {
      await this.letGo();
    }
  }

  private letGo(): Promise<void> {
    this.hasLetGo = true;
    return this.runner.release();
  }
}

function firstInFirstOut(runner: QueryRunner, hasLetGo: () => boolean): void {
  const ask = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const query = (...args: unknown[]): Promise<unknown> =>
    ask(...args).catch((error: unknown) => {
      // TypeORM lets go of a connection that breaks and afterwards says no more than that.
      throw error instanceof QueryRunnerAlreadyReleasedError && !hasLetGo() ? new Error('Connection terminated in a unit of work', { cause: error }) : error;
    });
  let last: Promise<unknown> = Promise.resolve();
  const queued = (...args: unknown[]): Promise<unknown> => {
    const next = last.then(() => query(...args));
    last = next.catch(() => undefined);
    return next;
  };
  Object.assign(runner, { query: queued as QueryRunner['query'] });
  // The manager's own way asks whether the connection is still there before it comes here, and has other words for it.
  Object.assign(runner.manager, { query: queued });
}

/** The unit of work that this code runs in. */
export const unit = (): UnitOfWork => UnitOfWork.current();

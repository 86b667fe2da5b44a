import { AsyncLocalStorage } from 'node:async_hooks';
import { unauthenticated, type Moment } from '@schakel/kernel';
import { UnitOfWork, type Viewer } from '@schakel/database';
import type { DataSource } from 'typeorm';

/** What is known about a request before any of its work starts. */
export interface RequestScope {
  readonly moment: Moment;
  readonly isDemo: boolean;
  readonly viewer: Viewer | null;
  readonly sessionId: string | null;
}

const scopes = new AsyncLocalStorage<RequestScope>();

export const inScope = <T>(scope: RequestScope, work: () => T): T => scopes.run(scope, work);

export function requestScope(): RequestScope {
  const scope = scopes.getStore();
  if (!scope) throw new Error('There is no request here');
  return scope;
}

/** A unit of work for the signed-in person of this request. Errors: UNAUTHENTICATED. */
export function asViewer<T>(dataSource: DataSource, operation: string, work: (unit: UnitOfWork) => Promise<T>, readOnly = false): Promise<T> {
  const { viewer, moment } = requestScope();
  if (!viewer) throw unauthenticated();
  return UnitOfWork.run(dataSource, { viewer, moment, operation, readOnly }, work);
}

import { UnitOfWork } from '@schakel/database';
import { requestScope } from '@schakel/access';
import type { DataSource } from 'typeorm';

/**
 * A unit of work for sign-in, which must read what no viewer may: secrets, accounts of others, links. History still says who asked.
 * 'sign-in' for passwords and sessions, 'account-link' for making links.
 */
export function beyondViewer<T>(dataSource: DataSource, purpose: 'sign-in' | 'account-link', operation: string, work: () => Promise<T>): Promise<T> {
  const { viewer, moment } = requestScope();
  return UnitOfWork.run(dataSource, { viewer, moment, operation }, work, purpose);
}

import { UnitOfWork } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { handle, jobKind } from '@schakel/jobs';
import { endSessions } from './sessions.js';

/**
 * Ends the sessions of somebody who was deactivated, so that none comes back to life when he is. They let nobody in from the moment he was
 * (`session_of`); an administrator reads no sessions of others, hence a job.
 */
export const sessionsToEnd = jobKind<{ personId: string }>('people.sessions-to-end', 'Iemand overal uitloggen');

/** Registers the jobs of this library in the worker, once per process. */
export function registerPeopleJobs(): void {
  handle(sessionsToEnd, async ({ personId }, { dataSource }) => {
    const moment = await domainMoment(dataSource);
    await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'end sessions' }, () => endSessions(personId), 'sign-in');
  });
}

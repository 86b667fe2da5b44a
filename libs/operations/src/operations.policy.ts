import { isAdministrator, ownRow, secure } from '@schakel/database';
import { act } from '@schakel/access';
import { LogCheck } from './log-check.entity.js';

secure(LogCheck, { select: isAdministrator, insert: `${isAdministrator} and ${ownRow('started_by_id')}` });

const administration = 'Dit doet de beheerder.';

/** Jobs, schedules, health and log checks. */
export const maySeeMachine = act('operations.see', administration, (viewer) => viewer.isAdministrator);

export const mayHandleJobs = act('operations.handle-jobs', administration, (viewer) => viewer.isAdministrator);

export const mayCheckLog = act('operations.check-log', administration, (viewer) => viewer.isAdministrator);

import type { JobState } from '../generated/enums.js';

/** Which jobs are shown, as it stands in the address; all when absent. */
export interface JobsSearch {
  stand?: JobState;
}

const states: readonly JobState[] = ['WAITING', 'BUSY', 'FAILED', 'DEAD', 'SET_ASIDE'];

export const readJobsSearch = (search: Record<string, unknown>): JobsSearch => {
  const stand = states.find((state) => state === search['stand']);
  return stand ? { stand } : {};
};

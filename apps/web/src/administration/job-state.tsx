import { Pill, type Tone } from '../components/pill.js';
import type { JobState } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';

export const jobStateWords: Record<JobState, [Tone, () => string]> = {
  WAITING: ['info', m.machine_job_waiting],
  BUSY: ['info', m.machine_job_busy],
  FAILED: ['care', m.machine_job_failed],
  DEAD: ['bad', m.machine_job_dead],
  SET_ASIDE: ['quiet', m.machine_job_aside],
};

export function JobStatePill({ state }: { state: JobState }) {
  const [tone, word] = jobStateWords[state];
  return <Pill tone={tone}>{word()}</Pill>;
}

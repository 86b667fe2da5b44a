import { newId } from '@schakel/kernel';
import type { Queue } from 'bullmq';

const markId = 'life-of-this-queue';
const yearMs = 31_536_000_000;

/** Name of the mark's job: nothing is done when its year is over. */
export const lifeMark = 'life';

/**
 * The life of this queue: the name on a mark that stands in the queue itself as a job for next year. A queue that was lost, emptied or
 * exchanged for another has another life, so what the old one held is known to be gone. Works the same on PostgreSQL and Redis.
 */
export async function queueLife(queue: Queue): Promise<string> {
  const mark = (await queue.getJob(markId)) ?? (await leaveMark(queue));
  return String(mark?.data.life);
}

// Two workers may both find none: the queue keeps the first, so what stands there counts.
async function leaveMark(queue: Queue): Promise<Awaited<ReturnType<Queue['getJob']>>> {
  await queue.add(lifeMark, { life: newId() }, { jobId: markId, delay: yearMs, removeOnComplete: true, removeOnFail: true });
  return queue.getJob(markId);
}

import { realNow } from '@schakel/kernel';
import { enqueue, handle, jobKind, type JobContext, type Schedule } from '@schakel/jobs';
import { UnitOfWork } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { chainHead, sealHistory, writeCheckpoint } from '@schakel/history';

const historyDue = jobKind<{ at: string }>('history.seal', 'De geschiedenis verzegelen');

/** Every minute: history rows get their place in the chain, and its head is kept outside the database. */
export const sealSchedule: Schedule = {
  key: 'seal-history',
  time: 'MACHINE',
  cron: '* * * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'History is sealed in batches, so that no writer waits for another.',
  tick: async () => {
    const minute = realNow().toISOString().slice(0, 16);
    await enqueue(historyDue, { at: minute }, `history.seal ${minute}`);
  },
};

/** One sealing round: all that is unsealed, then the checkpoint in `dataDir`. */
export async function sealAll({ dataSource }: Pick<JobContext, 'dataSource'>, dataDir: string): Promise<void> {
  const moment = await domainMoment(dataSource);
  const system = <T>(work: () => Promise<T>): Promise<T> => UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'seal' }, work, 'seal-history');
  while ((await system(sealHistory)) > 0);
  await writeCheckpoint(dataDir, await system(chainHead), realNow());
}

export const registerSealing = (dataDir: string): void => handle(historyDue, (_payload, context) => sealAll(context, dataDir));

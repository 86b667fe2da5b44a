import '../records.js';
import { createDataSource, UnitOfWork } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { takeInBounce, type BounceOutcome } from '@schakel/notifications';

/** Takes in mails that came back, each in a unit of its own; returns what became of each. */
export async function takeInBounces(url: string, mails: readonly Buffer[]): Promise<BounceOutcome[]> {
  const dataSource = await createDataSource({ url, poolSize: 2, applicationName: 'schakel bounces' }).initialize();
  try {
    const settings = { viewer: null, moment: await domainMoment(dataSource), operation: 'bounces' };
    const outcomes: BounceOutcome[] = [];
    for (const mail of mails) outcomes.push(await UnitOfWork.run(dataSource, settings, () => takeInBounce(mail), 'mail'));
    return outcomes;
  } finally {
    await dataSource.destroy();
  }
}

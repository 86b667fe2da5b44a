import '../records.js';
import { SchakelError } from '@schakel/kernel';
import { createDataSource, UnitOfWork } from '@schakel/database';
import { Refusal } from '@schakel/database/cluster';
import { domainMoment } from '@schakel/access';
import { inviteAdministrator } from '@schakel/people';

/** Path of a one-time link that makes this person an administrator; made anew at every call. */
export async function invitationFor(url: string, { name, email }: { name: string; email: string }): Promise<string> {
  const dataSource = await createDataSource({ url, poolSize: 2, applicationName: 'schakel admin' }).initialize();
  try {
    const settings = { viewer: null, moment: await domainMoment(dataSource), operation: 'admin' };
    const { path } = await UnitOfWork.run(dataSource, settings, async () => inviteAdministrator(email, name), 'account-link');
    return path;
  } catch (error) {
    if (error instanceof SchakelError) throw new Refusal(error.message, 'The name or the mail address is not right');
    throw error;
  } finally {
    await dataSource.destroy();
  }
}

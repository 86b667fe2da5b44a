import { isId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { insert } from '@schakel/history';
import { bounceOf, type Bounce } from './bounce-words.js';
import { Mail } from './mail.entity.js';
import { readBounce, type DeliveryStatus } from './read-bounce.js';
import { UnreachableAddress } from './unreachable-address.entity.js';

/** What the mail server said, without the address that it may repeat. */
export const withoutAddress = (told: string, { toAddress }: Pick<Mail, 'toAddress'>): string => told.replaceAll(new RegExp(escaped(toAddress), 'gi'), '…').slice(0, 500);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A mail came back: it is marked, and so is the address where the address is what is wrong. Beyond any viewer. */
export async function noteBounce(mail: Mail, bounce: Bounce): Promise<void> {
  await unit().execute(`update mail set state = 'BOUNCED', last_error = $2 where id = $1`, [mail.id, withoutAddress(`${bounce.reason} ${bounce.told}`, mail)]);
  if (!bounce.isAddress) return;
  const address = mail.toAddress.toLowerCase();
  const isKnown: unknown[] = await unit().manager.query('select 1 from unreachable_address where address = $1 and cleared_at is null', [address]);
  if (isKnown.length > 0) return;
  await insert(UnreachableAddress, { personId: mail.personId, address, since: unit().moment.at, reason: bounce.reason, status: bounce.status, mailId: mail.id, clearedAt: null, clearedById: null });
}

export type BounceOutcome = 'NOTED' | 'NO_FAILURE' | 'UNKNOWN_MAIL' | 'NO_NOTIFICATION';

/** Takes in a mail that came back. What it is about is found by our own Message-ID, or by the id on the envelope, which is the mail's. Beyond any viewer. */
export async function takeInBounce(raw: Buffer): Promise<BounceOutcome> {
  const statuses = await readBounce(raw);
  if (statuses.length === 0) return 'NO_NOTIFICATION';
  const failed = statuses.filter(({ action }) => action === 'failed');
  if (failed.length === 0) return 'NO_FAILURE';
  let isNoted = false;
  for (const status of failed) {
    const mail = await mailOf(status);
    if (!mail) continue;
    await noteBounce(mail, bounceOf(status.told, status.status));
    isNoted = true;
  }
  return isNoted ? 'NOTED' : 'UNKNOWN_MAIL';
}

/** Only a mail that left the house can come back; each went to one recipient. */
function mailOf({ messageIds }: DeliveryStatus): Promise<Mail | null> {
  return unit()
    .manager.createQueryBuilder(Mail, 'mail')
    .where('(mail.message_id = any (:messageIds) or mail.id = any (:ids::uuid[]))', { messageIds, ids: messageIds.filter(isId) })
    .andWhere(`mail.state in ('SENT', 'QUEUED')`)
    .getOne();
}

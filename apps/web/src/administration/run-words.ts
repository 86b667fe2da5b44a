import type { ReminderRunLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** '3 mails, 5 meldingen. 2 partijen zijn niet bereikbaar.' */
export function runInWords({ mails, notifications, unreachable }: ReminderRunLineFragment): string {
  if (mails + notifications + unreachable === 0) return m.administration_run_nothing();
  const told = `${m.administration_run_mails({ count: mails })}, ${m.administration_run_notifications({ count: notifications })}.`;
  return unreachable > 0 ? `${told} ${m.administration_run_unreachable({ count: unreachable })}` : told;
}

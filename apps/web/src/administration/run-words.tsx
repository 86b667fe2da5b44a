import { TextLink } from '../components/link.js';
import type { ReminderRunLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** '3 mails, 5 meldingen. Voor 2 partijen is niemand bereikbaar.' The last leads to the actions in which that is so now. */
export function RunInWords({ run: { mails, notifications, unreachable } }: { run: ReminderRunLineFragment }) {
  if (mails + notifications + unreachable === 0) return m.administration_run_nothing();
  return (
    <>
      {m.administration_run_mails({ count: mails })}, {m.administration_run_notifications({ count: notifications })}.{' '}
      {unreachable > 0 ? (
        <TextLink to="/acties" search={{ nobodyReachable: true }}>
          {m.administration_run_unreachable({ count: unreachable })}
        </TextLink>
      ) : null}
    </>
  );
}

import { useSyncExternalStore } from 'react';
import { Alert } from '../components/alert.js';
import { onConnection, presentConnection } from '../data/connection.js';
import { m } from '../paraglide/messages.js';
import { timeText } from '../words/dates.js';

/** Says so when this device has no connection, or the server does not answer, and of when the screen is. */
export function ConnectionNotice() {
  const { isOnline, isAnswering, sureAt } = useSyncExternalStore(onConnection, presentConnection);
  if (isOnline && isAnswering) return null;
  const time = timeText(new Date(sureAt));
  return (
    <div className="connection-notice">
      <Alert kind="warning" live>
        {isOnline ? m.live_away({ time }) : m.live_offline({ time })}
      </Alert>
    </div>
  );
}

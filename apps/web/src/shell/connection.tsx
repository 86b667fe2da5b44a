import { useSyncExternalStore } from 'react';
import { Alert } from '../components/alert.js';
import { m } from '../paraglide/messages.js';

function onConnectionChange(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says so when this device has no connection. */
export function ConnectionNotice() {
  const isOnline = useSyncExternalStore(onConnectionChange, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <Alert kind="warning" live>
      {m.problem_offline()}
    </Alert>
  );
}

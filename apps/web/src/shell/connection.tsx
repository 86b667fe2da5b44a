import { lazy, Suspense } from 'react';

// Asked for at once and there before a connection is lost, but after the first view.
const Notice = lazy(async () => ({ default: (await import('./connection-notice.js')).ConnectionNotice }));

/** Says so when this device has no connection, or the server does not answer. */
export function ConnectionNotice() {
  return (
    <Suspense>
      <Notice />
    </Suspense>
  );
}

import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { rooms } from './rooms.js';

const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(work, { timeout: 5000 }) : setTimeout(work, 2000);

const later: (() => Promise<unknown>)[] = [() => import('./sign-in-again.js'), () => import('../forms/stale-notice.js'), () => import('../components/text-difference.js'), () => import('../search/search-dialog.js')];

/** Fetches the program parts of the rooms once the first page stands: they open at once, also in a tunnel. */
export function useRoomsFetchedAhead(): void {
  const router = useRouter();
  useEffect(() => {
    whenIdle(() => {
      for (const { to } of rooms) void router.preloadRoute({ to }).catch(() => undefined);
      // Needed when the connection or the session is at its worst.
      for (const part of later) void part().catch(() => undefined);
    });
  }, [router]);
}

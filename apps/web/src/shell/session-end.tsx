import { lazy, Suspense, useSyncExternalStore } from 'react';
import { isSessionOver, onSessionEnd } from '../data/session-end.js';

const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.js')).SignInAgain }));

/** Asks for the password where one is, when the session ended. */
export function SessionEnd() {
  const isOver = useSyncExternalStore(onSessionEnd, isSessionOver);
  return <Suspense>{isOver ? <SignInAgain /> : null}</Suspense>;
}

import { refreshAll } from './refresh.js';

/** The session ended while somebody was working: who is waiting for it to come back. */
interface Wait {
  over: Promise<void>;
  end: () => void;
}

let wait: Wait | undefined;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

export const isSessionOver = (): boolean => wait !== undefined;

/** For `useSyncExternalStore`. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True when the frame is there to ask for the password in place; else one has to go to the page for it. */
export const isAskedInPlace = (): boolean => listeners.size > 0;

/** The session is over; resolves when the same person has signed in again. */
export function signedInAgain(): Promise<void> {
  if (!wait) {
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    wait = { over, end };
    tell();
  }
  return wait.over;
}

/** The same person has a session again: what was held up goes on, and what is on screen is asked anew. */
export function resumeSession(): void {
  const held = wait;
  wait = undefined;
  held?.end();
  tell();
  refreshAll();
}

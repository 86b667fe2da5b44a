/** Does the server answer, and of when is what stands on the screen? */
export interface Connection {
  /** This device has a network. */
  isOnline: boolean;
  /** The server answers. */
  isAnswering: boolean;
  /** When the screen was last known to be up to date. */
  sureAt: number;
}

let connection: Connection = { isOnline: navigator.onLine, isAnswering: true, sureAt: Date.now() };
const listeners = new Set<() => void>();
const onReturn = new Set<() => void>();
let probe: ReturnType<typeof setTimeout> | undefined;

const firstDelayMs = 700;
const longestDelayMs = 5_000;

const now = (): Connection => connection;
export const presentConnection = now;

function become(change: Partial<Connection>): void {
  const before = connection;
  connection = { ...before, ...change };
  // The moment alone is no news to anybody.
  if (before.isOnline === connection.isOnline && before.isAnswering === connection.isAnswering) return;
  for (const listener of listeners) listener();
  if (connection.isOnline && connection.isAnswering) for (const act of onReturn) act();
}

export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** When the server answers again after it did not. Returns how to stop listening. */
export function onConnectionReturned(act: () => void): () => void {
  onReturn.add(act);
  return () => onReturn.delete(act);
}

/** The server answered, or said that it is alive. */
export function noteAnswer(): void {
  clearTimeout(probe);
  probe = undefined;
  become({ isAnswering: true, isOnline: navigator.onLine, sureAt: Date.now() });
}

/** The server did not answer: from here on it is asked, less and less often, until it does. */
export function noteSilence(): void {
  become({ isAnswering: false });
  if (probe === undefined) askAgain(firstDelayMs);
}

/** Asks the server whether it is there, without knowing that it is not. */
export async function askWhetherItAnswers(): Promise<void> {
  if (await answers()) noteAnswer();
  else noteSilence();
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(4_000) })).ok;
  } catch {
    return false;
  }
}

function askAgain(delayMs: number): void {
  // Spread: a thousand screens do not ask a server that just came back in the same instant.
  probe = setTimeout(() => {
    void answers().then((isThere) => {
      if (probe === undefined) return;
      if (isThere) noteAnswer();
      else askAgain(Math.min(delayMs * 1.6, longestDelayMs));
    });
  }, delayMs * (0.6 + 0.8 * Math.random()));
}

window.addEventListener('offline', () => become({ isOnline: false }));
window.addEventListener('online', () => {
  become({ isOnline: true });
  void askWhetherItAnswers();
});

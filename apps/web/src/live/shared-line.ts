import { presentConnection } from '../data/connection.js';
import { Line, type Heard } from './line.js';

const name = 'schakel-live';
type Said = keyof Heard;

const isVisible = () => document.visibilityState === 'visible';

/**
 * One line per browser: of the tabs in sight the first holds it (Web Locks) and tells the others. Without Web Locks each tab in sight
 * has its own. Tabs out of sight hold none, and ask everything again when they are looked at. Returns how to stop.
 */
export function shareLine(heard: Heard): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (isVisible()) heard[data]();
  };
  const tell = (said: Said) => () => {
    heard[said]();
    channel.postMessage(said);
  };
  const line = new Line({ onChanged: tell('onChanged'), onRefetch: tell('onRefetch'), onAlive: tell('onAlive'), onBroken: tell('onBroken') }, () =>
    Date.now() - presentConnection().sureAt);
  let leave: AbortController | undefined;
  const join = () => {
    leave = new AbortController();
    void hold(line, leave.signal);
  };
  const onVisibility = () => {
    leave?.abort();
    if (!isVisible()) return;
    heard.onRefetch();
    join();
  };
  if (isVisible()) join();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    leave?.abort();
    channel.close();
  };
}

/** Waits for the lock, holds the line until told to leave. */
async function hold(line: Line, signal: AbortSignal): Promise<void> {
  const keep = () =>
    new Promise<void>((resolve) => {
      const end = () => {
        line.close();
        resolve();
      };
      if (signal.aborted) return end();
      signal.addEventListener('abort', end);
      line.open();
    });
  // Only there over https and on one's own computer.
  if (!('locks' in navigator)) return keep();
  // An abort while waiting rejects: then there was nothing to let go of.
  await navigator.locks.request(name, { signal }, keep).catch(() => undefined);
}

import { useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';
import { askWhetherItAnswers, noteAnswer, onConnectionReturned } from '../data/connection.js';
import { forgetAnswers } from '../data/client.js';
import { refreshAll } from '../data/refresh.js';
import { m } from '../paraglide/messages.js';
import { markWhatChanges } from './marks.js';
import { shareLine } from './shared-line.js';

/** Changes that come close together are one; spread, so that a thousand screens do not ask in the same instant. */
const coalesceMs = 100;
const spreadMs = 250;
/** When it rains changes. */
const restMs = 1_500;
const silenceMs = 20_000;

/** Asks again for what is on screen, soon, once for all that changed by then. */
function quietRefetch(client: Client, onMarked: () => void): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = -Infinity;
  const refetch = () => {
    timer = undefined;
    lastAt = performance.now();
    markWhatChanges(onMarked);
    forgetAnswers(client);
  };
  return {
    soon: () => {
      const rest = Math.max(0, lastAt + restMs - performance.now());
      timer ??= setTimeout(refetch, rest + coalesceMs + spreadMs * Math.random());
    },
    stop: () => clearTimeout(timer),
  };
}

/** Keeps the screen as things are: refetches quietly what others change, and says so, at most every twenty seconds. */
export function Live() {
  const client = useClient();
  const [told, setTold] = useState(0);
  useEffect(() => {
    let toldAt = -Infinity;
    const refetch = quietRefetch(client, () => {
      if (performance.now() - toldAt < silenceMs) return;
      toldAt = performance.now();
      setTold((times) => times + 1);
    });
    const stopLine = shareLine({
      onChanged: refetch.soon,
      onRefetch: refetch.soon,
      onAlive: noteAnswer,
      onBroken: () => void askWhetherItAnswers(),
    });
    const stopReturn = onConnectionReturned(() => {
      refetch.soon();
      // What failed is in no cache: it is asked by itself.
      refreshAll();
    });
    return () => {
      stopLine();
      stopReturn();
      refetch.stop();
    };
  }, [client]);
  return (
    <div role="status" className="visually-hidden">
      {told > 0 ? <span key={told}>{m.live_updated()}</span> : null}
    </div>
  );
}

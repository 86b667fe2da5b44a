import { useState } from 'react';
import type { Line } from './hand-over-words.js';

const atOnce = 50;

/** How far a long act is. */
export interface BatchProgress {
  done: number;
  count: number;
}

/**
 * Many lines go some at a time, each time whole or not at all: it shows how far it is, can be left, and goes on with what is left.
 * `start` tells whether all were done; the first refusal stops it.
 */
export function useInBatches(run: (lines: readonly Line[]) => Promise<unknown>) {
  const [progress, setProgress] = useState<BatchProgress>();
  const start = async (lines: readonly Line[]): Promise<boolean> => {
    for (let place = 0; place < lines.length; place += atOnce) {
      if (lines.length > atOnce) setProgress({ done: place, count: lines.length });
      if (await run(lines.slice(place, place + atOnce))) continue;
      setProgress(undefined);
      return false;
    }
    setProgress(undefined);
    return true;
  };
  return { start, progress };
}

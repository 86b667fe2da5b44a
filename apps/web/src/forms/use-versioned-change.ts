import { useState } from 'react';
import { useChange } from '../data/use-change.js';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';

function versionIn(current: unknown): number | undefined {
  const { version } = (current ?? {}) as { version?: unknown };
  return typeof version === 'number' ? version : undefined;
}

/**
 * A change of a row as it was seen when the form opened. Changed by somebody else meanwhile, as the server or a refreshed page
 * tells: `isStale`, and the next attempt is over the row as it is now. Give `row.version` to `useForm` too: it then shows both texts.
 */
export function useVersionedChange<Data, Variables>(document: TypedDocumentString<Data, Variables>, row: { version: number }) {
  const change = useChange(document);
  const [seen, setSeen] = useState(row.version);
  const [isOwn, setOwn] = useState(false);
  if (isOwn && row.version > seen) {
    // One’s own change has come back.
    setOwn(false);
    setSeen(row.version);
  }
  const now = Math.max(versionIn(change.problem?.current) ?? 0, row.version);
  const isRefused = change.problem?.rule === 'STALE_VERSION';
  const isStale = isRefused || (row.version > seen && !isOwn);
  const run = async (variables: (version: number) => Variables) => {
    const version = isStale ? now : seen;
    setSeen(version);
    setOwn(true);
    const done = await change.run(variables(version));
    if (!done) setOwn(false);
    return done;
  };
  const { busy, fieldErrors, problem } = change;
  return { run, busy, fieldErrors, problem, message: isRefused ? undefined : change.message, isStale, isRefused };
}

import { useState } from 'react';
import { useChange } from '../data/use-change.js';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';

function versionIn(current: unknown): number | undefined {
  const { version } = (current ?? {}) as { version?: unknown };
  return typeof version === 'number' ? version : undefined;
}

/**
 * A change of a row as it was seen when the dialog opened. Changed by somebody else meanwhile: `isStale`, and the next
 * attempt is over the row as it is now.
 */
export function useVersionedChange<Data, Variables>(document: TypedDocumentString<Data, Variables>, row: { version: number }) {
  const change = useChange(document);
  const [seen, setSeen] = useState(row.version);
  const isStale = change.problem?.rule === 'STALE_VERSION';
  const now = Math.max(versionIn(change.problem?.current) ?? 0, row.version);
  const run = (variables: (version: number) => Variables) => {
    const version = isStale ? now : seen;
    setSeen(version);
    return change.run(variables(version));
  };
  return { run, busy: change.busy, fieldErrors: change.fieldErrors, message: isStale ? undefined : change.message, isStale };
}

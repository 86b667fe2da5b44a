import { useCallback, useRef, useState } from 'react';
import { useClient, type AnyVariables } from 'urql';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';
import { anyChange, newIdempotencyKey } from './client.js';
import { problemOf, type Problem } from './problem.js';
import { asNode } from './use-read.js';

export interface Change<Data, Variables> {
  /** Sends the mutation; the data when it is done, undefined when it was refused (see `problem`). */
  run: (variables: Variables) => Promise<Data | undefined>;
  busy: boolean;
  /** Message per field of the form, from the server. */
  fieldErrors: Readonly<Record<string, string>>;
  /** What is wrong with the whole, for above the form. Undefined when all is said at the fields. */
  message: string | undefined;
  problem: Problem | undefined;
  clear: () => void;
}

const noErrors: Readonly<Record<string, string>> = {};

function fieldErrorsOf(problem: Problem): Readonly<Record<string, string>> {
  if (problem.fields.length === 0) return noErrors;
  return Object.fromEntries(problem.fields.map(({ field, message }) => [field, message]));
}

/** One key per intention: after a broken connection the same press of the button is not counted twice. */
function useIdempotencyKey() {
  const held = useRef<{ key: string; words: string } | undefined>(undefined);
  return {
    keyFor(variables: unknown) {
      const words = JSON.stringify(variables);
      if (held.current?.words !== words) held.current = { key: newIdempotencyKey(), words };
      return held.current.key;
    },
    forget() {
      held.current = undefined;
    },
  };
}

/** A mutation: everything on screen is asked again when it succeeds. */
export function useChange<Data, Variables>(document: TypedDocumentString<Data, Variables>): Change<Data, Variables> {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [fieldErrors, setFieldErrors] = useState(noErrors);
  const { keyFor, forget } = useIdempotencyKey();
  const clear = useCallback(() => {
    setProblem(undefined);
    setFieldErrors(noErrors);
  }, []);
  const run = async (variables: Variables) => {
    setBusy(true);
    clear();
    const headers = { 'Idempotency-Key': keyFor(variables) };
    const context = { ...anyChange, fetchOptions: { credentials: 'same-origin' as const, headers } };
    const result = await client
      .mutation<Data, Variables & AnyVariables>(asNode(document), variables as Variables & AnyVariables, context)
      .toPromise();
    setBusy(false);
    const refused = result.error ? problemOf(result.error) : undefined;
    if (refused?.code !== 'NETWORK') forget();
    if (!refused) return result.data;
    setProblem(refused);
    setFieldErrors(fieldErrorsOf(refused));
    return undefined;
  };
  const message = problem && problem.fields.length === 0 ? problem.message : undefined;
  return { run, busy, fieldErrors, message, problem, clear };
}

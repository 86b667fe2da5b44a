import { useCallback, useState } from 'react';
import { useClient, type AnyVariables } from 'urql';
import { dropDraft, readDraft, writeDraft } from '../forms/draft.js';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';
import { anyChange, newIdempotencyKey } from './client.js';
import { problemOf, type Problem } from './problem.js';
import { signedInAgain } from './session-end.js';
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

interface Sending {
  words: string;
  key: string;
}

/**
 * One key per intention: after a broken connection, also when the page was loaded anew before the answer was there, the same
 * words under the same button are not counted twice.
 */
function useIdempotencyKey(document: string) {
  const name = `sending-${/mutation (\w+)/.exec(document)?.[1] ?? document}`;
  return {
    keyFor(variables: unknown) {
      const words = JSON.stringify(variables);
      const kept = readDraft<Sending>(name);
      if (kept?.words === words && kept.key) return kept.key;
      const key = newIdempotencyKey();
      writeDraft(name, { words, key } satisfies Sending);
      return key;
    },
    forget() {
      dropDraft(name);
    },
  };
}

/** A mutation: everything on screen is asked again when it succeeds. */
export function useChange<Data, Variables>(document: TypedDocumentString<Data, Variables>): Change<Data, Variables> {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [fieldErrors, setFieldErrors] = useState(noErrors);
  const { keyFor, forget } = useIdempotencyKey(document.toString());
  const clear = useCallback(() => {
    setProblem(undefined);
    setFieldErrors(noErrors);
  }, []);
  const run = async (variables: Variables) => {
    setBusy(true);
    clear();
    const headers = { 'Idempotency-Key': keyFor(variables) };
    const context = { ...anyChange, fetchOptions: { credentials: 'same-origin' as const, headers } };
    const send = () => client.mutation<Data, Variables & AnyVariables>(asNode(document), variables as Variables & AnyVariables, context).toPromise();
    let result = await send();
    while (result.error && problemOf(result.error).code === 'UNAUTHENTICATED') {
      await signedInAgain();
      result = await send();
    }
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

import { useCallback, useState } from 'react';
import type { Answer } from '../data/auth.js';
import type { Problem } from '../data/problem.js';

const noErrors: Readonly<Record<string, string>> = {};

/** Like useChange, for the /auth addresses: `run` says whether it was done. */
export function usePost() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [fieldErrors, setFieldErrors] = useState(noErrors);
  const run = useCallback(async (send: () => Promise<Answer<unknown>>) => {
    setBusy(true);
    setProblem(undefined);
    const answer = await send();
    setBusy(false);
    if (answer.ok) {
      setFieldErrors(noErrors);
      return true;
    }
    setProblem(answer.problem);
    setFieldErrors(Object.fromEntries(answer.problem.fields.map(({ field, message }) => [field, message])));
    return false;
  }, []);
  const message = problem && problem.fields.length === 0 ? problem.message : undefined;
  return { run, busy, problem, message, fieldErrors };
}

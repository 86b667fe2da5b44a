import { useEffect, useState } from 'react';
import { postAuth } from '../data/auth.js';
import type { Problem } from '../data/problem.js';
import { safeReturnAddress } from './return-address.js';

export interface SignIn {
  run: (email: string, password: string) => Promise<void>;
  /** The address that is being signed in with. */
  busyWith: string | undefined;
  problem: Problem | undefined;
  /** Seconds before another attempt is accepted; 0 when one may try. */
  waitSeconds: number;
}

function useCountdown(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}

/** Signs in and loads the page anew, so that nothing of an earlier person stays in memory. */
export function useSignIn(returnTo: string | undefined): SignIn {
  const [busyWith, setBusyWith] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [waitSeconds, setWaitSeconds] = useCountdown();
  const run = async (email: string, password: string) => {
    setBusyWith(email);
    setProblem(undefined);
    const answer = await postAuth('login', { email, password });
    if (answer.ok) {
      window.location.assign(safeReturnAddress(returnTo));
      return;
    }
    setBusyWith(undefined);
    setProblem(answer.problem);
    setWaitSeconds(answer.problem.retryAfterSeconds ?? 0);
  };
  return { run, busyWith, problem, waitSeconds };
}

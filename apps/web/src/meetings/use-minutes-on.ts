import { useEffect, useState } from 'react';

const tick = 5_000;

/** The time it is, and whole minutes since `key` came on the screen; both follow the clock. */
export function useMinutesOn(key: string): { now: Date; minutes: number } {
  const [now, setNow] = useState(() => new Date());
  const [since, setSince] = useState({ key, at: now });
  if (since.key !== key) setSince({ key, at: new Date() });
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), tick);
    return () => clearInterval(timer);
  }, []);
  return { now, minutes: Math.max(0, Math.floor((now.getTime() - since.at.getTime()) / 60_000)) };
}

import { useEffect } from 'react';

/** Asks again every so many milliseconds, for as long as `isWanted`. */
export function useFresh({ reload, isLoading }: { reload: () => void; isLoading: boolean }, isWanted: boolean, every: number): void {
  useEffect(() => {
    if (!isWanted || isLoading) return undefined;
    const timer = setTimeout(reload, every);
    return () => clearTimeout(timer);
  }, [isWanted, isLoading, reload, every]);
}

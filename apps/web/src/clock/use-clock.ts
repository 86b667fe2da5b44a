import { useEffect } from 'react';
import { useClient } from 'urql';
import { useRead, type Read } from '../data/use-read.js';
import { readViewer } from '../data/viewer.js';
import { ClockPassagesDocument, type ClockPassageLineFragment, type ClockPassagesQuery } from '../generated/graphql/graphql.js';

const pause = 1000;

/** How long an answer may take before it is asked for again; shorter would break off slow answers each time. */
const patience = 5000;

/** Asks again for as long as something is under way: also after an answer that did not come, or that came so fast that nobody saw the asking. */
export function useAskAgain({ reload, isLoading }: Pick<Read<unknown>, 'reload' | 'isLoading'>, isUnderWay: boolean): void {
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(reload, isLoading ? patience : pause);
    return () => clearInterval(timer);
  }, [isUnderWay, isLoading, reload]);
}

/** The day in the ribbon goes along with the clock. */
export function useDayOf(passage: ClockPassageLineFragment | undefined): void {
  const client = useClient();
  const where = passage ? `${passage.reachedDay} ${passage.state}` : '';
  useEffect(() => {
    if (where !== '') void readViewer(client, { fresh: true }).catch(() => undefined);
  }, [client, where]);
}

/** The moves of the clock, newest first; followed for as long as one goes on. */
export function useClock(): Read<ClockPassagesQuery> {
  const read = useRead(ClockPassagesDocument, {}, { fresh: true });
  const [last] = read.data?.clockPassages ?? [];
  useAskAgain(read, last?.state === 'RUNNING');
  useDayOf(last);
  return read;
}

import { useEffect } from 'react';
import { useRead } from '../data/use-read.js';
import { ReminderRunsDocument } from '../generated/graphql/graphql.js';

const pause = 1500;

/** The last runs; asked again for as long as one of them is at work. */
export function useRuns() {
  const read = useRead(ReminderRunsDocument, {}, { fresh: true });
  const { data, reload, isLoading } = read;
  const isAtWork = data?.reminderRuns.some(({ isDone }) => !isDone) ?? false;
  useEffect(() => {
    if (!isAtWork || isLoading) return undefined;
    const timer = setTimeout(reload, pause);
    return () => clearTimeout(timer);
  }, [isAtWork, isLoading, reload]);
  return read;
}

import { useEffect, useState } from 'react';
import { useRead, type Read } from '../data/use-read.js';
import { SearchDocument, type SearchFilter, type SearchQuery } from '../generated/graphql/graphql.js';

/** A value once it rests: not every letter is a question. */
export function useResting<Value>(value: Value, wait: number): Value {
  const [resting, setResting] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setResting(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return resting;
}

/** Asks for what is typed; an answer to an older question is never shown as that of a newer one. */
export function useSearch(text: string, filter: SearchFilter | null, first: number, after: string | null = null): Read<SearchQuery> {
  return useRead(SearchDocument, { text, filter, first, after }, { pause: text === '', keep: true });
}

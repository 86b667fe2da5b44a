import { useCallback, useEffect, useState } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';
import { anyChange } from './client.js';
import { problemOf, type Problem } from './problem.js';
import { noteWhatWent } from './gone.js';
import { onRefresh } from './refresh.js';

/** A generated document is a string at run time; urql takes strings, its types ask for a node. */
export function asNode<Data, Variables>(document: TypedDocumentString<Data, Variables>) {
  return document.toString() as unknown as TypedDocumentNode<Data, Variables & AnyVariables>;
}

export interface Read<Data> {
  data: Data | undefined;
  problem: Problem | undefined;
  isLoading: boolean;
  /** Asks the server again; what is shown stays until the answer is there. */
  reload: () => void;
}

export interface ReadOptions {
  /** Ask nothing yet. */
  pause?: boolean;
  /** Also ask the server when the answer is cached. */
  fresh?: boolean;
  /** Keep showing the previous answer while a changed question (a filter, a page) is under way. */
  keep?: boolean;
}

/** The last good answer: a refresh that fails must not wipe the page, and what was typed on it. */
function useLastGood<Data>(question: string, data: Data | undefined, keep: boolean): Data | undefined {
  const [last, setLast] = useState<{ question: string; data: Data }>();
  if (data !== undefined && (last?.data !== data || last.question !== question)) {
    if (last?.question === question) noteWhatWent(last.data, data);
    setLast({ question, data });
  }
  if (data !== undefined) return data;
  return last && (keep || last.question === question) ? last.data : undefined;
}

/** Reads through GraphQL, from the cache when the same question was asked before. Show it with `Loaded`. */
export function useRead<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { pause = false, fresh = false, keep = false }: ReadOptions = {},
): Read<Data> {
  const [result, execute] = useQuery<Data, Variables & AnyVariables>({
    query: asNode(document),
    variables: variables as Variables & AnyVariables,
    pause,
    context: anyChange,
    requestPolicy: fresh ? 'cache-and-network' : 'cache-first',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useEffect(() => (pause ? undefined : onRefresh(reload)), [pause, reload]);
  const question = JSON.stringify([document, variables]);
  const data = useLastGood(question, result.data, keep);
  return {
    data,
    problem: result.error ? problemOf(result.error) : undefined,
    isLoading: result.fetching,
    reload,
  };
}

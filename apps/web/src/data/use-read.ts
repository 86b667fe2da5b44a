import { useCallback } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';
import { anyChange } from './client.js';
import { problemOf, type Problem } from './problem.js';

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

/** Reads through GraphQL, from the cache when the same question was asked before. Show it with `Loaded`. */
export function useRead<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { pause = false, fresh = false }: { pause?: boolean; fresh?: boolean } = {},
): Read<Data> {
  const [result, execute] = useQuery<Data, Variables & AnyVariables>({
    query: asNode(document),
    variables: variables as Variables & AnyVariables,
    pause,
    context: anyChange,
    requestPolicy: fresh ? 'cache-and-network' : 'cache-first',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return {
    data: result.data,
    problem: result.error ? problemOf(result.error) : undefined,
    isLoading: result.fetching,
    reload,
  };
}

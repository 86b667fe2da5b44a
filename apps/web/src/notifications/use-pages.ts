import { useEffect, useState } from 'react';
import { useClient, type AnyVariables } from 'urql';
import { anyChange } from '../data/client.js';
import { asNode, useRead, type Read } from '../data/use-read.js';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';

interface Page<Node> {
  totalCount?: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  edges: readonly { node: Node }[];
}

interface PageVariables {
  after?: string | null;
}

export interface Pages<Data, Node> {
  read: Read<Data>;
  nodes: Node[];
  totalCount: number;
  isLoadingMore: boolean;
  /** Undefined when everything is shown. */
  showMore: (() => void) | undefined;
}

/** A list that comes in pages, each kept up to date while it is shown. With another `filter` it is another list: give it another `key`. */
export function usePages<Data, Node extends { id: string }, Filter extends object = object>(
  document: TypedDocumentString<Data, PageVariables & Filter>,
  pageOf: (data: Data) => Page<Node>,
  filter?: Filter,
): Pages<Data, Node> {
  const client = useClient();
  const read = useRead(document, { ...filter } as PageVariables & Filter, { fresh: true });
  const asked = JSON.stringify(filter ?? {});
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [more, setMore] = useState<Record<string, Data>>({});
  useEffect(() => {
    const running = cursors.map((after) =>
      client
        .query<Data, AnyVariables>(asNode(document), { ...(JSON.parse(asked) as Filter), after }, anyChange)
        .subscribe(({ data }) => {
          if (data) setMore((now) => ({ ...now, [after]: data }));
        }),
    );
    return () => running.forEach(({ unsubscribe }) => unsubscribe());
  }, [client, document, cursors, asked]);
  const answers = [read.data, ...cursors.map((after) => more[after])];
  const pages = answers.filter((data) => data !== undefined).map(pageOf);
  const isLoadingMore = answers.includes(undefined);
  const last = pages.at(-1)?.pageInfo;
  const next = last?.hasNextPage && !isLoadingMore ? last.endCursor : undefined;
  const nodes = pages.flatMap((page) => page.edges.map(({ node }) => node));
  return {
    read,
    // What moved to the next page meanwhile is shown once.
    nodes: [...new Map(nodes.map((node) => [node.id, node])).values()],
    totalCount: pages[0]?.totalCount ?? 0,
    isLoadingMore,
    showMore: next ? () => setCursors([...cursors, next]) : undefined,
  };
}

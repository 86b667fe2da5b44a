import { useEffect, useState } from 'react';
import { useClient, type AnyVariables } from 'urql';
import { anyChange } from '../data/client.js';
import { asNode, useRead, type Read } from '../data/use-read.js';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';

interface Page<Node> {
  totalCount: number;
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

/** A list that comes in pages, each kept up to date while it is shown. The list has no variables of its own. */
export function usePages<Data, Node extends { id: string }>(
  document: TypedDocumentString<Data, PageVariables>,
  pageOf: (data: Data) => Page<Node>,
): Pages<Data, Node> {
  const client = useClient();
  const read = useRead(document, {}, { fresh: true });
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [more, setMore] = useState<Record<string, Data>>({});
  useEffect(() => {
    const running = cursors.map((after) =>
      client
        .query<Data, AnyVariables>(asNode(document), { after }, anyChange)
        .subscribe(({ data }) => {
          if (data) setMore((now) => ({ ...now, [after]: data }));
        }),
    );
    return () => running.forEach(({ unsubscribe }) => unsubscribe());
  }, [client, document, cursors]);
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

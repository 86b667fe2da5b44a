import { useEffect, useState } from 'react';
import { useClient, type AnyVariables } from 'urql';
import { anyChange } from '../data/client.js';
import { asNode, useRead } from '../data/use-read.js';
import {
  ActionRegisterDocument, MoreActionsDocument, type ActionRowFragment, type MoreActionsQuery,
} from '../generated/graphql/graphql.js';
import { filterOf, type ActionSearch } from './action-search.js';

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  edges: readonly { node: ActionRowFragment }[];
}

/** The pages after the first, each kept up to date as long as it is shown. */
function useMorePages(question: string, variables: AnyVariables) {
  const client = useClient();
  const [asked, setAsked] = useState<{ question: string; cursors: string[] }>({ question, cursors: [] });
  const [pages, setPages] = useState<Record<string, Page>>({});
  const cursors = asked.question === question ? asked.cursors : [];
  const key = cursors.join(' ');
  useEffect(() => {
    const running = cursors.map((after) =>
      client
        .query<MoreActionsQuery>(asNode(MoreActionsDocument), { ...variables, after }, anyChange)
        .subscribe(({ data }) => {
          if (data) setPages((now) => ({ ...now, [`${question} ${after}`]: data.actionItems }));
        }),
    );
    return () => running.forEach(({ unsubscribe }) => unsubscribe());
    // Texts that stand for the variables and the cursors, which are new objects every time.
  }, [client, question, key]);
  const ask = (cursor: string) => setAsked({ question, cursors: [...cursors, cursor] });
  const shown = cursors.map((after) => pages[`${question} ${after}`]);
  return { ask, shown: shown.filter((page) => page !== undefined), isLoading: shown.includes(undefined) };
}

/** A row that moved from one page to the next while reading is shown once. */
function once(rows: readonly ActionRowFragment[]): ActionRowFragment[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The register: the first page, and as many more as were asked for. */
export function useRegister(search: ActionSearch) {
  const variables = { filter: filterOf(search), order: search.weergave ? ('DUE' as const) : (search.order ?? 'NUMBER') };
  const read = useRead(ActionRegisterDocument, variables, { fresh: true, keep: true });
  const more = useMorePages(JSON.stringify(variables), variables);
  const first = read.data?.actionItems;
  const pages: readonly Page[] = first ? [first, ...more.shown] : [];
  const last = pages.at(-1)?.pageInfo;
  return {
    read,
    rows: once(pages.flatMap((page) => page.edges.map(({ node }) => node))),
    isLoadingMore: more.isLoading,
    /** Undefined when everything is shown. */
    showMore: last?.hasNextPage && last.endCursor && !more.isLoading ? () => more.ask(last.endCursor ?? '') : undefined,
  };
}

import { createContext, useContext } from 'react';
import type { Client } from 'urql';
import { ViewerDocument, type ViewerQuery } from '../generated/graphql/graphql.js';
import { anyChange } from './client.js';
import { problemOf } from './problem.js';
import { ProblemError } from './problem-error.js';
import { asNode } from './use-read.js';

/** The signed-in person, and the day it is for the domain. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Who is signed in; null when nobody is. `fresh` asks the server. Throws a ProblemError when that cannot be asked. */
export async function readViewer(client: Client, { fresh = false } = {}): Promise<Viewer | null> {
  const requestPolicy = fresh ? ('network-only' as const) : ('cache-first' as const);
  const result = await client.query(asNode(ViewerDocument), {}, { ...anyChange, requestPolicy }).toPromise();
  if (result.error) throw new ProblemError(problemOf(result.error));
  return result.data?.viewer ?? null;
}

export const ViewerContext = createContext<Viewer | undefined>(undefined);

/** The signed-in person; only inside the rooms, where there always is one. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is for pages inside routes/_signed-in');
  return viewer;
}

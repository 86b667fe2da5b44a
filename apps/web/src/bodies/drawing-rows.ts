import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { hasEnded } from './body-groups.js';

/** A table in the drawing: under which row it hangs, and how deep. */
export interface DrawnBody {
  body: BodyLineFragment;
  depth: number;
  /** Place of the row that it climbs to; undefined for one that stands alone. */
  aboveRow: number | undefined;
  isEnded: boolean;
}

/** Tables that are part of the ladder from the top down, each under what it climbs to; then those that stand alone, then those that ended. */
export function drawnBodies(bodies: readonly BodyLineFragment[], today: string): DrawnBody[] {
  const living = bodies.filter((body) => !hasEnded(body, today));
  const ids = new Set(living.map(({ id }) => id));
  const below = (id: string) => living.filter(({ above }) => above?.id === id);
  const rows: DrawnBody[] = [];
  const put = (body: BodyLineFragment, depth: number, aboveRow: number | undefined) => {
    if (rows.some((row) => row.body.id === body.id)) return;
    rows.push({ body, depth, aboveRow, isEnded: false });
    const row = rows.length - 1;
    for (const next of below(body.id)) put(next, depth + 1, row);
  };
  const tops = living.filter(({ above }) => !above || !ids.has(above.id));
  for (const top of tops.filter(({ id }) => below(id).length > 0)) put(top, 0, undefined);
  for (const alone of living) put(alone, 0, undefined);
  for (const body of bodies) if (hasEnded(body, today)) rows.push({ body, depth: 0, aboveRow: undefined, isEnded: true });
  return rows;
}

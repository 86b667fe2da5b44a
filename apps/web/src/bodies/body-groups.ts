import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { bodyKindWord } from '../words/kinds.js';

export interface BodyGroups {
  /** Those that meet for the whole country, without the networks. */
  tables: BodyLineFragment[];
  networks: BodyLineFragment[];
  ended: BodyLineFragment[];
}

/** A table that ended is history from its last day on. */
export const hasEnded = ({ endedOn }: { endedOn?: string | null }, today: string): boolean =>
  Boolean(endedOn && endedOn <= today);

export function groupBodies(bodies: readonly BodyLineFragment[], today: string): BodyGroups {
  const groups: BodyGroups = { tables: [], networks: [], ended: [] };
  for (const body of bodies) {
    if (hasEnded(body, today)) groups.ended.push(body);
    else if (body.kind === 'LEARNING_NETWORK') groups.networks.push(body);
    else groups.tables.push(body);
  }
  return groups;
}

/** What kind of table it is; nothing when its name says just that. */
export function kindInWords({ kind, name, isTemporary }: Pick<BodyLineFragment, 'kind' | 'name' | 'isTemporary'>): string {
  const word = bodyKindWord(kind);
  if (isTemporary) return m.bodies_temporary({ kind: word });
  return name.startsWith(word) ? '' : word;
}

/** The ladder from its lowest rung up: each rung holds the tables that stand as far from the top. */
export function rungsOf(bodies: readonly BodyLineFragment[]): BodyLineFragment[][] {
  const byCode = new Map(bodies.map((body) => [body.code, body]));
  const isAbove = new Set(bodies.flatMap(({ above }) => (above ? [above.code] : [])));
  const depth = (body: BodyLineFragment, seen: readonly string[] = []): number => {
    const above = body.above ? byCode.get(body.above.code) : undefined;
    return above && !seen.includes(above.code) ? 1 + depth(above, [...seen, body.code]) : 0;
  };
  const rungs: BodyLineFragment[][] = [];
  for (const body of bodies) {
    if (body.above || isAbove.has(body.code)) (rungs[depth(body)] ??= []).push(body);
  }
  return rungs.filter((rung) => rung !== undefined).reverse();
}

/** What is assumed of every rung alike: the order itself. */
export function assumedOfAll(rungs: readonly BodyLineFragment[][]): string[] {
  const [first, ...rest] = rungs.flat().filter(({ above }) => above);
  return (first?.provenance.assumptions ?? []).filter((reason) =>
    rest.every(({ provenance }) => provenance.assumptions.includes(reason)),
  );
}

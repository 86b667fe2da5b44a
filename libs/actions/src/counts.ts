import { unit } from '@schakel/database';
import { loader } from '@schakel/graphql';

/** The number that a statement gives for one parent ("parentId", "count"; parents in $1, then the parameters), else 0: one statement over all parents of the request. */
export const counted = (name: string, sql: string, parentId: string, parameters: unknown[] = []): Promise<number> =>
  loader<string, number>(name, async (parentIds) => {
    const rows: { parentId: string; count: number }[] = await unit().manager.query(sql, [[...parentIds], ...parameters]);
    const found = new Map(rows.map((row) => [row.parentId, row.count]));
    return parentIds.map((id) => found.get(id) ?? 0);
  }).load(parentId);

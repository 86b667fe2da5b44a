import { unit } from '@schakel/database';
import { loader } from '@schakel/graphql';
import type { ObjectLiteral } from 'typeorm';

/** Longest list inside a type; who needs more asks the register, which has pages. */
export const longestList = 200;

type EntityClass<T> = new () => T;
type WithId = ObjectLiteral & { id: string };

interface List<T> {
  /** Tells lists of one request apart. */
  name: string;
  entity: EntityClass<T>;
  /** Gives "parentId" and "id", in order, for the parents in $1. */
  sql: string;
  /** $2 and on. */
  parameters?: unknown[];
}

/** The records that a statement names for one parent, as far as the viewer may see them: two statements over all parents of the request. */
export function listed<T extends WithId>({ name, entity, sql, parameters = [] }: List<T>, parentId: string): Promise<T[]> {
  return loader<string, T[]>(name, async (parentIds) => {
    const pairs: { parentId: string; id: string }[] = await unit().manager.query(sql, [[...parentIds], ...parameters]);
    const rows = await rowsWith(entity, pairs.map((pair) => pair.id));
    const lists = new Map<string, T[]>(parentIds.map((id) => [id, []]));
    for (const pair of pairs) {
      const row = rows.get(pair.id);
      if (row) lists.get(pair.parentId)?.push(row);
    }
    return parentIds.map((id) => lists.get(id) ?? []);
  }).load(parentId);
}

async function rowsWith<T extends WithId>(entity: EntityClass<T>, ids: string[]): Promise<Map<string, T>> {
  if (ids.length === 0) return new Map();
  const rows = await unit().manager.createQueryBuilder(entity, 'row').where('row.id = any(:ids)', { ids }).getMany();
  return new Map(rows.map((row) => [row.id, row]));
}

interface FirstRows<T> {
  entity: EntityClass<T>;
  /** Property that holds the parent's id. */
  parent: keyof T & string;
  /** SQL over the columns of the record. */
  order: string;
  limit?: number;
}

/** The first records under one parent, in order. */
export function firstOf<T extends WithId>({ entity, parent, order, limit = longestList }: FirstRows<T>, parentId: string): Promise<T[]> {
  const metadata = unit().manager.connection.getMetadata(entity);
  const column = metadata.findColumnWithPropertyName(parent)?.databaseName;
  if (!column) throw new Error(`${entity.name} has no ${parent}`);
  const sql = `
    select parent.id as "parentId", found.id from unnest($1::uuid[]) parent(id)
     cross join lateral (select id from ${metadata.tableName} where ${column} = parent.id order by ${order} limit ${limit}) found`;
  return listed({ name: `${limit} ${entity.name} by ${parent}, ${order}`, entity, sql }, parentId);
}

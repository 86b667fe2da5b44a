import DataLoader from 'dataloader';
import { notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { In, type ObjectLiteral } from 'typeorm';

type EntityClass<T> = new () => T;

/** A batch loader that lives as long as its unit of work. `name` tells loaders of one kind apart. */
export function loader<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value> {
  const { loaders } = unit();
  let known = loaders.get(name) as DataLoader<Key, Value> | undefined;
  if (!known) {
    known = new DataLoader(batch, { maxBatchSize: 500 });
    loaders.set(name, known);
  }
  return known;
}

const loaderById = <T extends ObjectLiteral & { id: string }>(entity: EntityClass<T>): DataLoader<string, T | null> =>
  loader<string, T | null>(`${entity.name} by id`, async (ids) => {
    const rows = await unit().manager.find(entity, { where: { id: In([...ids]) } as never });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((wanted) => found.get(wanted) ?? null);
  });

/** The record with that id if the viewer may see it, else null; batched. */
export async function byId<T extends ObjectLiteral & { id: string }>(entity: EntityClass<T>, id: string | null | undefined): Promise<T | null> {
  return id ? loaderById(entity).load(id) : null;
}

/** What was found another way is not asked again by its id in this unit of work. */
export function remembered<T extends ObjectLiteral & { id: string }>(entity: EntityClass<T>, row: T | null): T | null {
  if (row) loaderById(entity).prime(row.id, row);
  return row;
}

/** Like byId, for references that cannot be empty. Errors: NOT_FOUND. */
export async function mustSee<T extends ObjectLiteral & { id: string }>(entity: EntityClass<T>, id: string): Promise<T> {
  const row = await byId(entity, id);
  if (!row) throw notFound();
  return row;
}

/** All records whose `column` holds that id, in `order`; batched over all parents of the request. */
export function manyBy<T extends ObjectLiteral>(entity: EntityClass<T>, column: keyof T & string, id: string, order: Partial<Record<keyof T & string, 'ASC' | 'DESC'>> = {}): Promise<T[]> {
  return loader<string, T[]>(`${entity.name} by ${column} ${JSON.stringify(order)}`, async (ids) => {
    const rows = await unit().manager.find(entity, { where: { [column]: In([...ids]) } as never, order: order as never });
    const groups = new Map<string, T[]>();
    for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
    return ids.map((wanted) => groups.get(wanted) ?? []);
  }).load(id);
}

/** Forget what was loaded: after a change, fields are answered from the new state. */
export const forgetLoaded = (): void => unit().loaders.clear();

import { Registry } from '@schakel/kernel';

/** What a field asks for, and how to give it. Aliases are made here, so that no two meet. */
export interface Asked {
  /** Its arguments, coerced. */
  readonly args: Readonly<Record<string, unknown>>;
  /** The record that stands in `from`, or null; for a field that cannot be null, a record that is not there sends the request the other way. */
  one: (from: (alias: string) => string) => string;
  /** The records that stand in `from`, in its order. */
  many: (from: (alias: string) => string) => string;
  /** An object that is made of the row itself. */
  within: (row: string) => string;
}

/** SQL for one field of a row under that alias. */
export type SqlField = (row: string, asked: Asked) => string;

export type SqlFields = Readonly<Record<string, SqlField>>;

/** GraphQL types of which whole selections can be read in one statement. What a type does not say here goes by its resolvers. */
export const sqlTypes = new Map<string, SqlFields>();

/**
 * Says how the fields of a type are read in SQL; a field that is a column of its table needs no word. Each of these says a second time what
 * a resolver says: a spec must hold both ways side by side. A library to the right says so of the fields that it adds.
 */
export function readInSql(type: { name: string }, fields: SqlFields = {}): void {
  const known = sqlTypes.get(type.name) ?? {};
  for (const field of Object.keys(fields)) if (field in known) throw new Error(`types read in SQL: '${type.name}.${field}' is contributed twice`);
  sqlTypes.set(type.name, { ...known, ...fields });
}

/** An expression with its parameters. Requests of one shape have the same text, which is made once for a document. */
export interface SqlAnswer {
  shape: string;
  text: () => string;
  values: unknown[];
}

export interface SqlRoot {
  /** Its arguments as a class with rules, asked as every resolver's. */
  argsClass: (new () => object) | null;
  /** SQL for the field's value, with values for `$1` and on; null when these arguments need the resolvers. */
  read: (args: never, asked: Asked) => SqlAnswer | null;
}

export const sqlRoots = new Registry<SqlRoot>('queries read in SQL');

/** Says how a query is read in SQL. */
export const readRootInSql = <Args extends object>(
  field: string,
  argsClass: (new () => Args) | null,
  read: (args: Args, asked: Asked) => SqlAnswer | null,
): void => sqlRoots.add(field, { argsClass, read: read });

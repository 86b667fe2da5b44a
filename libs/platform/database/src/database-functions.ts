import { Registry } from '@schakel/kernel';

/** A function in the database. `definer`: runs as the job role, beyond the viewer's sight; the list of those is a test. */
export interface DatabaseFunction {
  signature: string;
  /** A function where it embeds predicates: those are known once every policy file is read. */
  definition: string | (() => string);
  definer: boolean;
  /** Not for the application: called by triggers, by other functions, or by the owner. */
  isInternal: boolean;
}

export const databaseFunctions = new Registry<DatabaseFunction>('database functions');

/** Declares a function that `migrate` installs. `signature` is its name with argument types, as in DROP FUNCTION. */
export function declareFunction(signature: string, definition: string | (() => string), definer = false, isInternal = false): void {
  databaseFunctions.add(signature, { signature, definition, definer, isInternal });
}

/** A statement trigger on a table of an entity, running a declared function. */
export interface DatabaseTrigger {
  name: string;
  table: string;
  /** From AFTER … to EXECUTE FUNCTION …. */
  definition: string;
}

/** Names of declared triggers begin so: those that are no longer declared are found by it. */
export const triggerPrefix = 'rule_';

export const databaseTriggers = new Registry<DatabaseTrigger>('database triggers');

/** Declares a trigger that `migrate` installs with the access rules; no writer, bulk SQL included, goes past it. */
export function declareTrigger(name: string, table: string, definition: string): void {
  databaseTriggers.add(`${table}.${name}`, { name: triggerPrefix + name, table, definition });
}

// A setting that was ever set in a session reads as '' afterwards, hence nullif.
const setting = (name: string, type: string): string => `select nullif(current_setting('app.${name}', true), '')::${type}`;

const viewerFunctions: [string, string, string][] = [
  ['viewer_person', 'uuid', setting('person', 'uuid')],
  ['viewer_person_array', 'uuid[]', `select array[nullif(current_setting('app.person', true), '')::uuid]`],
  ['viewer_day', 'date', setting('day', 'date')],
  ['viewer_in_network', 'boolean', setting('network', 'boolean')],
  ['viewer_is_administrator', 'boolean', setting('administrator', 'boolean')],
  ['viewer_organisations', 'uuid[]', setting('organisations', 'uuid[]')],
  ['viewer_bodies', 'uuid[]', setting('bodies', 'uuid[]')],
  ['viewer_own_bodies', 'uuid[]', setting('own_bodies', 'uuid[]')],
  ['viewer_cleared_bodies', 'uuid[]', setting('cleared_bodies', 'uuid[]')],
];

for (const [name, type, body] of viewerFunctions) {
  declareFunction(`${name}()`, `create or replace function ${name}() returns ${type} language sql stable parallel safe as $$ ${body} $$`);
}

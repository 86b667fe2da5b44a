import { Registry } from '@schakel/kernel';

/** A function in the database. `definer`: runs as the job role, beyond the viewer's sight; the list of those is a test. */
export interface DatabaseFunction {
  signature: string;
  definition: string;
  definer: boolean;
}

export const databaseFunctions = new Registry<DatabaseFunction>('database functions');

/** Declares a function that `migrate` installs. `signature` is its name with argument types, as in DROP FUNCTION. */
export function declareFunction(signature: string, definition: string, definer = false): void {
  databaseFunctions.add(signature, { signature, definition, definer });
}

// A setting that was ever set in a session reads as '' afterwards, hence nullif.
const setting = (name: string, type: string): string => `select nullif(current_setting('app.${name}', true), '')::${type}`;

const viewerFunctions: [string, string, string][] = [
  ['viewer_person', 'uuid', setting('person', 'uuid')],
  ['viewer_person_array', 'uuid[]', `select array[nullif(current_setting('app.person', true), '')::uuid]`],
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

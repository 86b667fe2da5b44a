import { declareFunction, declareTrigger } from '@schakel/database';
import { findFunction, findSignature } from './find-sql.js';
import { indexFunction, triggerFunction, triggerSources } from './index-sql.js';
import { filterFunction, foldFunction, idsFunction, questionFunction, titledFunction, wordFunction } from './query-sql.js';
import { searchables, type Searchable } from './searchables.js';

declareFunction('search_fold(text)', foldFunction);
declareFunction('search_titled(tsquery)', titledFunction);
declareFunction('search_word(text, boolean, boolean)', wordFunction, true, true);
declareFunction('search_question(text[], text[], text[], boolean)', questionFunction, true, true);
declareFunction('search_filter(text, text, text, text[])', filterFunction, true, true);
declareFunction('search_ids(text[], text[], text[], text[])', idsFunction, true);
declareFunction(findSignature, findFunction, true);

// Entries of tables that can no longer be found.
declareFunction('search_clear(text[])', `create or replace function search_clear(kept text[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$ begin delete from search_entry where source <> all (kept); end $$`, true, true);

declareFunction('search_size()', `create or replace function search_size() returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$ select count(*) from search_entry $$`, true, true);

/** The functions and triggers that keep the entries of one table. */
export function declareIndexing(one: Searchable): void {
  declareFunction(`search_index_${one.table}(uuid[])`, () => indexFunction(one), true, true);
  for (const { name, table, key, columns } of triggerSources(one)) {
    declareFunction(`${name}()`, () => triggerFunction(name, one, key, columns()), true, true);
    const on = (event: string, tables: string): void =>
      declareTrigger(`${name}_${event}`, table, `after ${event} on {table} referencing ${tables} for each statement execute function ${name}()`);
    on('insert', 'new table as after_rows');
    on('update', 'new table as after_rows old table as before_rows');
    on('delete', 'old table as before_rows');
  }
}

/** What the entries are made of, in words: when it changes, all are made anew. */
export const indexDefinition = (): string => searchables.all().map(indexFunction).join('\n');

import { inNetwork, predicateOf, readable } from '@schakel/database';
import { carriesReaders, mark, wordsOnly } from './index-sql.js';
import { searchables, type Searchable } from './searchables.js';

/** With fewer hits, words that begin with what was typed are looked for too: whole words come first in any case. */
export const fewHits = 20;

/** So many hits are ranked and counted one by one. */
export const mostRanked = 5_000;

/** Beyond those: so many per kind are counted and shown. What is common is not worth ranking whole. */
export const mostFound = 1_000;

const literals = (values: readonly string[]): string => (values.length > 0 ? values.map((value) => `'${value}'`).join(', ') : 'null');

/**
 * The predicates of all entities, on their entries: what is found is exactly what the policy files show. Entries of readable records
 * carry a copy of the columns it compares; of others the record itself is asked.
 */
export function visibleEntries(): string {
  const all = searchables.all();
  const carrying = all.filter(carriesReaders);
  const open = all.filter((one) => predicateOf(one.entityName) === inNetwork);
  const asked = all.filter((one) => !carrying.includes(one) && !open.includes(one));
  const tables = (some: Searchable[]): string => literals(some.map(({ table }) => table));
  return [
    `search_entry.source in (${tables(carrying)}) and (${readable})`,
    `search_entry.source in (${tables(open)}) and ${inNetwork}`,
    ...asked.map(({ table, entityName }) =>
      `search_entry.source = '${table}' and exists (select 1 from ${table} where ${table}.id = search_entry.record_id and (${predicateOf(entityName)}))`),
  ].map((rule) => `(${rule})`).join('\n      or ');
}

/** Parties are found under their names; so is what they take part in. */
const namedSources = ['organisation', 'organisation_group', 'body'];

export const definer = `language plpgsql stable security definer set search_path = public, pg_temp set client_min_messages = warning
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off`;

export const foldFunction = `create or replace function search_fold(value text) returns text language sql stable parallel safe as
  $$ select lower(unaccent(normalize(value, NFC))) $$`;

/** The same question, asked of titles and names: by their marked words, which the index answers alone. A phrase is asked as its words. */
export const titledFunction = `create or replace function search_titled(question tsquery) returns tsquery language sql immutable parallel safe as
  $$ select replace(regexp_replace(regexp_replace(question::text, '<[-0-9]+>', '&', 'g'), '''((?:[^'']|'''')*'')', '''${mark.title}\\1', 'g'), '''${mark.title}${mark.title}', '''${mark.title}')::tsquery $$`;

/**
 * One typed word: its stem or itself, or a visible party whose name holds it or what begins with it. `is_wide`: also any word that begins with it,
 * which costs more the more words begin so; the shortest only in titles and names.
 */
export const wordFunction = (): string => `create or replace function search_word(typed text, has_prefix boolean, is_wide boolean) returns tsquery ${definer} as $$
  declare
    word text := translate(search_fold(typed), '''\\', '');
    term tsquery := plainto_tsquery('schakel_dutch', ${wordsOnly('typed')});
    titled tsquery;
    parties tsquery;
  begin
    if word = '' or numnode(term) = 0 and not has_prefix then return ''::tsquery; end if;
    titled := search_titled(term) || ('''${mark.title}' || word || '''' || case when has_prefix then ':*' else '' end)::tsquery;
    term := term || ('''' || word || '''')::tsquery;
    if has_prefix and is_wide then term := term || case when length(word) > 2 then ('''' || word || ''':*')::tsquery else titled end; end if;
    -- Parties are few: the index on sources is quicker than the one on words.
    select string_agg('''${mark.party}' || named.record_id || '''', ' | ')::tsquery into parties
      from (select record_id from search_entry
             where ts_match_vq(words, titled) and source in (${literals(namedSources)}) and (${visibleEntries()}) limit 50) named;
    return case when parties is null then term else term || parties end;
  end $$`;

/** All words, every phrase, none of what is left out. Empty when nothing remains to look for. */
export const questionFunction = (): string => `create or replace function search_question(typed text[], phrases text[], without text[], is_wide boolean) returns tsquery ${definer} as $$
  declare
    question tsquery := ''::tsquery;
    excluded tsquery := ''::tsquery;
    one text;
  begin
    foreach one in array typed loop
      question := question && search_word(one, cardinality(typed) + cardinality(phrases) = 1 or length(one) > 1 and numnode(plainto_tsquery('schakel_dutch', ${wordsOnly('one')})) > 0, is_wide);
    end loop;
    foreach one in array phrases loop
      question := question && phraseto_tsquery('schakel_dutch', ${wordsOnly('one')});
    end loop;
    if numnode(question) = 0 and cardinality(typed) > 0 then question := search_word(typed[cardinality(typed)], true, is_wide); end if;
    if numnode(question) = 0 then return question; end if;
    foreach one in array without loop
      excluded := excluded || plainto_tsquery('schakel_dutch', ${wordsOnly('one')}) || ('''' || translate(search_fold(one), '''\\', '') || '''')::tsquery;
    end loop;
    return case when numnode(excluded) = 0 then question else question && !! excluded end;
  end $$`;

const oneOf = (sign: string, ids: string): string => `(select string_agg('''${sign}' || id || '''', ' | ')::tsquery from unnest(${ids}) id)`;

const at = (tables: readonly string[], address: string): string =>
  `array(select record_id from search_entry where source in (${literals(tables)}) and address = ${address} and (${visibleEntries()}))`;

/** Records of that table that have one of the marks. */
const having = (table: string, marks: string): string =>
  `array(select record_id from search_entry where source = '${table}' and ts_match_vq(words, coalesce(${marks}, nothing)) and (${visibleEntries()}))`;

/** A filter as a question over marks: a party stands for its closed groups, a region for its networks. Unknown: a question without answer. */
export const filterFunction = (): string => `create or replace function search_filter(body_code text, party text, region text, kinds text[]) returns tsquery ${definer} as $$
  declare
    question tsquery := ''::tsquery;
    nothing constant tsquery := '''#nothing'''::tsquery;
    ids uuid[];
    inside uuid[];
  begin
    if body_code is not null then
      ids := ${at(['body'], 'body_code')};
      question := question && coalesce(${oneOf(mark.body, 'ids')}, nothing);
    end if;
    if party is not null then
      ids := ${at(namedSources, 'party')};
      inside := ${having('organisation_group', oneOf(mark.party, 'ids'))};
      question := question && coalesce(${oneOf(mark.party, 'ids || inside')}, nothing);
    end if;
    if region is not null then
      ids := ${at(['region'], 'region')};
      inside := ${having('body', oneOf(mark.region, 'ids'))};
      question := question && (coalesce(${oneOf(mark.region, 'ids')}, nothing) || coalesce(${oneOf(mark.body, 'inside')}, nothing));
    end if;
    if cardinality(kinds) > 0 then question := question && ${oneOf(mark.kind, 'kinds')}; end if;
    return question;
  end $$`;

/** Ids of all visible records of those kinds that answer the question: for a filter of a register. */
export const idsFunction = (): string => `create or replace function search_ids(typed text[], phrases text[], without text[], kinds text[]) returns setof uuid rows 1000 ${definer} as $$
  declare question tsquery := search_question(typed, phrases, without, true);
  begin
    if numnode(question) = 0 then return; end if;
    question := question && search_filter(null, null, null, kinds);
    return query select record_id from search_entry where words @@ question and (${visibleEntries()});
  end $$`;

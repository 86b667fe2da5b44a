import { predicateOf, readable } from '@schakel/database';
import type { Searchable, SearchParts } from './searchables.js';

/** Only letters and digits count: signs between words would make addresses and signs of numbers of them. */
export const wordsOnly = (value: string): string => `regexp_replace(normalize(${value}, NFC), '[^[:alnum:]]', ' ', 'g')`;

const readingColumns = ['level', 'body_id', 'reader_person_ids', 'reader_organisation_ids', 'reader_body_ids'];

/** True when its rows carry the columns that decide who may read: the entry then carries a copy. */
export const carriesReaders = (one: Searchable): boolean => predicateOf(one.entityName) === readable;

// Longer than any text we take; a tsvector holds 1 MB.
const longestText = 20_000;

function partsOf({ kind, table, parts }: Searchable): Record<string, string> {
  const part = (name: keyof SearchParts, otherwise = 'null'): string => `(${parts[name] ?? otherwise})`;
  return {
    record_id: 'r.id',
    source: `'${table}'`,
    kind: `'${kind}'`,
    subject_id: part('subject', 'r.id'),
    number: part('number', 'null::text'),
    title: `coalesce(${part('title')}, '')`,
    names: `coalesce(${part('names', `''`)}, '')`,
    text: `left(coalesce(${part('text', `''`)}, ''), ${longestText})`,
    address: part('address', 'null::text'),
    state: part('state', 'null::text'),
    shown_body_id: part('body', 'null::uuid'),
    parties: `coalesce(${part('parties', 'null::uuid[]')}, '{}')`,
    regions: `coalesce(${part('regions', 'null::uuid[]')}, '{}')`,
    key: `search_fold(coalesce(${part('key', 'null::text')}, ${part('number', 'null::text')}))`,
    on_day: part('on', 'null::date'),
    ended_on: part('endedOn', 'null::date'),
  };
}

const readers = (one: Searchable): string[] =>
  carriesReaders(one) ? readingColumns.map((column) => `r.${column}`) : [`'CONFIDENTIAL'`, 'null::uuid', `'{}'::uuid[]`, `'{}'::uuid[]`, `'{}'::uuid[]`];

/** Signs that no typed word can hold, so that what is chosen in a filter and what is typed never meet. */
export const mark = { kind: '#kind:', current: '#current', body: '#body:', party: '#party:', region: '#region:', title: '=' } as const;

const marks = (sign: string, ids: string): string => `array(select distinct '${sign}' || id from unnest(${ids}) id where id is not null)`;

const weighed = (config: string, column: string, weight: string): string => `setweight(to_tsvector('${config}', ${wordsOnly(column)}), '${weight}')`;

const longestKey = 200;

/** To compare a whole title with all that was typed. */
export const titleKey = (value: string): string => `left(search_fold(${value}), ${longestKey})`;

/** Stems of everything; whole words of title and names; all of those once more, marked: the index knows no weights; the number as one word; marks for filters. */
const wordsOfRow = [
  `case when key <> '' then '''' || translate(key, '''\\', '') || ''':1A' else '' end::tsvector`,
  weighed('schakel_dutch', 'title', 'A'), weighed('schakel_plain', 'title', 'A'),
  weighed('schakel_dutch', 'names', 'B'), weighed('schakel_plain', 'names', 'B'),
  weighed('schakel_dutch', 'text', 'C'),
  `array_to_tsvector(array(select distinct '${mark.title}' || word from unnest(key || tsvector_to_array(${['title', 'names'].flatMap((part) =>
    ['schakel_dutch', 'schakel_plain'].map((config) => `to_tsvector('${config}', ${wordsOnly(part)})`)).join(' || ')})) word where word <> ''))`,
  `array_to_tsvector(array['${mark.kind}' || kind] || case when ended_on is null then array['${mark.current}'] else '{}' end
          || ${marks(mark.body, 'array[shown_body_id]')} || ${marks(mark.party, 'parties')} || ${marks(mark.region, 'regions')})`,
].join('\n        || ');

const kept = ['record_id', 'source', 'kind', 'subject_id', 'number', 'title', 'text', 'address', 'state', 'shown_body_id', 'on_day', 'ended_on'];

/** Puts the entries of records right: those in `ids`, or all of that table when null. */
export function indexFunction(one: Searchable): string {
  const columns = [...kept, 'number_key', 'title_key', 'folded', 'words', ...readingColumns];
  const values = [
    ...kept, 'key', titleKey('title'),
    `case when kind_has_names then search_fold(left(concat_ws(' ', number, title, names), 1000)) end`, wordsOfRow, ...readingColumns,
  ];
  const parts = Object.entries(partsOf(one)).map(([column, sql]) => `${sql} as ${column}`);
  const own = readers(one).map((sql, place) => `${sql} as ${readingColumns[place]}`);
  return `create or replace function search_index_${one.table}(ids uuid[]) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp set client_min_messages = warning as $$
  begin
    insert into search_entry as entry (${columns.join(', ')})
    select ${values.join(',\n      ')}
      from (select ${[...parts, `${one.parts.subject === undefined} as kind_has_names`, ...own].join(',\n        ')}
              from ${one.table} r where ids is null or r.id = any (ids)) found
    on conflict (record_id) do update set ${columns.slice(1).map((column) => `${column} = excluded.${column}`).join(', ')};
    delete from search_entry entry where entry.source = '${one.table}' and (ids is null or entry.record_id = any (ids))
       and not exists (select 1 from ${one.table} r where r.id = entry.record_id);
  end $$`;
}

/** Columns of the record that its parts read. */
function columnsRead(one: Searchable): string[] {
  const sql = [...Object.values(one.parts), ...readers(one)].join(' ');
  return [...new Set([...sql.matchAll(/\br\.(\w+)/g)].map(([, column]) => column as string))].filter((column) => column !== 'id');
}

const isChanged = (columns: readonly string[]): string =>
  `(${columns.map((column) => `n.${column}`).join(', ')}) is distinct from (${columns.map((column) => `o.${column}`).join(', ')})`;

/** Runs once per statement, over the rows it touched: only what is found by a change is indexed anew. */
export function triggerFunction(name: string, one: Searchable, key: string, columns: readonly string[]): string {
  return `create or replace function ${name}() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare ids uuid[];
  begin
    if tg_op = 'INSERT' then ids := array(select distinct ${key} from after_rows);
    elsif tg_op = 'DELETE' then ids := array(select distinct ${key} from before_rows);
    else ids := array(select unnest(array[n.${key}, o.${key}]) from after_rows n full join before_rows o on n.id = o.id where ${isChanged([...columns, key])});
    end if;
    if cardinality(ids) > 0 then${key === 'id' ? '' : `
      -- In the order in which acts take them: the record, then its entry.
      perform 1 from ${one.table} where id = any (ids) order by id for no key update;`}
      perform search_index_${one.table}(ids);
    end if;
    return null;
  end $$`;
}

export interface TriggerSource {
  name: string;
  table: string;
  /** Its column that holds the id of the record. */
  key: string;
  /** Asked once all policy files are read. */
  columns: () => readonly string[];
}

/** The tables whose changes change what is found of that kind. */
export const triggerSources = (one: Searchable): TriggerSource[] => [
  { name: `search_follow_${one.table}`, table: one.table, key: 'id', columns: () => columnsRead(one) },
  ...one.dependsOn.map(({ table, refersBy, columns }) => ({ name: `search_follow_${one.table}_by_${table}`, table, key: refersBy, columns: () => columns })),
];

import { PageInfo, type PageArgs, type SortKey } from '../connections.js';
import { readInSql, type Asked, type SqlAnswer, type SqlFields } from './sql-types.js';

const cursorSql = (keys: string): string => `translate(replace(encode(convert_to(array_to_json(${keys})::text, 'UTF8'), 'base64'), E'\\n', ''), '+/=', '-_')`;

// `page` and `counted` are those of `connectionSql`.
readInSql(PageInfo, {
  hasNextPage: () => 'exists (select 1 from page where page.is_beyond)',
  endCursor: () => `(select ${cursorSql('page.sort_keys')} from page where not page.is_beyond order by page.place desc limit 1)`,
});

/** Fields of a connection type, and of its edge. */
export function readConnectionInSql(name: string, more: SqlFields = {}): void {
  readInSql({ name: `${name}Connection` }, {
    edges: (_row, asked) => asked.many((edge) => `page ${edge} where not ${edge}.is_beyond order by ${edge}.place`),
    pageInfo: (row, asked) => asked.within(row),
    totalCount: () => '(select count(*) from counted)',
    ...more,
  });
  readInSql({ name: `${name}Edge` }, {
    node: (edge, asked) => asked.within(edge),
    cursor: (edge) => cursorSql(`${edge}.sort_keys`),
  });
}

/** A condition with named parameters (`:name`). */
export interface NamedSql {
  sql: string;
  parameters?: Record<string, unknown>;
}

// A cast (::type) is no parameter.
const parameterName = /(?<!:):(\w+)/g;

interface SqlPage {
  table: string;
  /** Alias that conditions and keys name. */
  alias: string;
  conditions: readonly NamedSql[];
  keys: readonly SortKey[];
  page: PageArgs;
}

/** The same page as `pageOf` gives, ascending. */
export function connectionSql({ table, alias, conditions, keys, page: { first, after } }: SqlPage, asked: Asked): SqlAnswer | null {
  // Later pages are asked seldom, and their cursors must be judged.
  if (after) return null;
  const named = conditions.flatMap(({ sql, parameters = {} }) => [...sql.matchAll(parameterName)].map(([, name]) => parameters[name!]));
  const order = keys.map(({ sql }) => sql).join(', ');
  const text = (): string => {
    let place = 0;
    const numbered = conditions.map(({ sql }) => `(${sql.replace(parameterName, () => `$${(place += 1)}`)})`);
    const where = numbered.length > 0 ? `where ${numbered.join(' and ')}` : '';
    return `
    with found as materialized (
        select ${alias}.*, array[${keys.map(({ sql }) => `cast(${sql} as text)`).join(', ')}] as sort_keys, row_number() over (order by ${order}) as place
          from ${table} ${alias} ${where} order by ${order} limit ${first + 1}),
      page as (select found.*, found.place > ${first} as is_beyond from found),
      counted as (select 1 from ${table} ${alias} ${where})
    select ${asked.within('page')}`;
  };
  return { shape: [order, first, ...conditions.map(({ sql }) => sql)].join('|'), text, values: named };
}

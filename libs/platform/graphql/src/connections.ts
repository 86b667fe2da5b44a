import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { invalid, isId } from '@schakel/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

const noSuchPlace = { message: 'Deze plek in de lijst bestaat niet. Begin opnieuw.' };

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50 })
  @IsInt({ message: 'Vraag een heel aantal regels.' })
  @Min(1, { message: 'Vraag ten minste één regel.' })
  @Max(100, { message: 'Vraag ten hoogste 100 regels tegelijk.' })
  first: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString(noSuchPlace)
  @MaxLength(500, noSuchPlace)
  after?: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

/** A page of rows. `totalCount` is a getter, so that it is counted only when asked for. */
export interface Page<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}


/** Relay connection type over a node type; its `totalCount` field counts only when asked. */
export function connectionOf<T>(node: Type<T>): Type<Page<T>> {
  @ObjectType(`${node.name}Edge`)
  class EdgeType {
    @Field(() => node)
    node: T;

    @Field(() => String)
    cursor: string;
  }

  @ObjectType({ isAbstract: true })
  class Connection implements Page<T> {
    @Field(() => [EdgeType])
    edges: Edge<T>[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int)
    readonly totalCount: Promise<number>;
  }
  return Connection;
}

/** One expression to sort by; must not be null (coalesce it). */
export interface SortKey {
  sql: string;
  type: 'text' | 'date' | 'timestamptz' | 'uuid' | 'int';
}

const encode = (values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

// A cursor comes from the client: what PostgreSQL could not read as the type is refused here.
const readable: Record<SortKey['type'], (value: string) => boolean> = {
  text: (value) => !value.includes('\0'),
  uuid: isId,
  int: (value) => /^-?\d{1,9}$/.test(value),
  date: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  timestamptz: (value) => /^\d{4}-\d{2}-\d{2}[ T][\d:.]+([+-]\d{2}(:?\d{2})?|Z)$/.test(value),
};

function decode(cursor: string, keys: SortKey[]): string[] {
  let values: unknown = null;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // falls through: a cursor that cannot be read is a cursor that is refused
  }
  const fits = (value: unknown, place: number): boolean => typeof value === 'string' && readable[keys[place]?.type ?? 'text'](value);
  if (Array.isArray(values) && values.length === keys.length && values.every(fits)) return values as string[];
  throw invalid({ field: 'after', ...noSuchPlace });
}

/**
 * A page by keyset: rows after the cursor in the order of `keys` (all in one direction; the last key must be unique).
 * Costs the same at any depth.
 */
export async function pageOf<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, keys: SortKey[], { first, after }: PageArgs, direction: 'ASC' | 'DESC' = 'ASC'): Promise<Page<T>> {
  const counted = query.clone();
  const page = query.clone();
  if (after) {
    const values = decode(after, keys);
    const parameters = Object.fromEntries(values.map((value, index) => [`cursor${index}`, value]));
    const marks = keys.map((key, index) => `cast(:cursor${index} as ${key.type})`);
    page.andWhere(`(${keys.map((key) => key.sql).join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${marks.join(', ')})`, parameters);
  }
  keys.forEach((key, index) => {
    page.addSelect(`cast(${key.sql} as text)`, `sort_${index}`).addOrderBy(key.sql, direction);
  });
  const { entities, raw } = await page.limit(first + 1).getRawAndEntities<Record<string, string>>();
  const edges = entities.slice(0, first).map((node, row) => ({ node, cursor: encode(keys.map((_, index) => raw[row]?.[`sort_${index}`])) }));
  return {
    edges,
    pageInfo: { hasNextPage: entities.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    get totalCount() {
      return counted.getCount();
    },
  };
}

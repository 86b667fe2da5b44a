import {
  type GraphQLObjectType, Kind, getArgumentValues, getNamedType, isLeafType, isListType, isNonNullType, isObjectType,
  type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import { sqlTypes, type Asked, type SqlField } from './sql-types.js';

/** This selection is read by its resolvers. */
export class NotInSql extends Error {}

const longestName = 60;

/** An instant as DateTime serialises it. */
export const instantSql = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Turns one selection of a document into SQL. Arguments below the root must stand in the document: the text is then the same for every request. */
export class SelectionCompiler {
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly dataSource: DataSource,
    private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  ) {}

  /** How a field with a selection is given: one record, many, or out of the row itself. */
  asked(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], args: Record<string, unknown>): Asked {
    const type = getNamedType(field.type);
    const alias = this.alias();
    const known = new Map<string, string>();
    // The document does not change: a root field that is asked again has its columns already.
    const columns = (row: string): string => {
      const text = known.get(row) ?? (isObjectType(type) ? this.selectList(type, nodes, row) : notInSql());
      known.set(row, text);
      return text;
    };
    return {
      args,
      one: (from) => {
        const row = alias;
        const found = `(select row_to_json(o) from (select ${columns(row)} from ${from(row)}) o)`;
        return isNonNullType(field.type) ? `coalesce(${found}, missing_reference())` : found;
      },
      many: (from) => {
        const row = alias;
        return isListType(bare(field.type)) ? `(select coalesce(json_agg(o), '[]') from (select ${columns(row)} from ${from(row)}) o)` : notInSql();
      },
      within: (row) => `(select o from (select ${columns(row)}) o)`,
    };
  }

  private alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  private selectList(type: GraphQLObjectType, nodes: readonly FieldNode[], row: string): string {
    const fields = sqlTypes.get(type.name) ?? notInSql();
    const entity = this.dataSource.entityMetadatas.find((metadata) => metadata.name === type.name);
    const asked = this.collect(type, nodes.map((node) => node.selectionSet ?? notInSql()));
    return [...asked].map(([key, own]) => `${this.value(type, own, row, fields, entity)} as "${key}"`).join(', ');
  }

  private value(type: GraphQLObjectType, nodes: readonly FieldNode[], row: string, fields: Readonly<Record<string, SqlField>>, entity: EntityMetadata | undefined): string {
    const name = nodes[0]!.name.value;
    if (name === '__typename') return `'${type.name}'::text`;
    const field = type.getFields()[name] ?? notInSql();
    const read = fields[name];
    if (read) return read(row, this.asked(field, nodes, this.args(field, nodes[0]!)));
    return columnSql(field, entity, row);
  }

  private args(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    if (node.arguments?.some(({ value }) => value.kind === Kind.VARIABLE || value.kind === Kind.OBJECT || value.kind === Kind.LIST)) return notInSql();
    return getArgumentValues(field, node);
  }

  /** Fields by response key, in the order of the answer, with fragments opened. */
  collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[], found = new Map<string, FieldNode[]>()): Map<string, FieldNode[]> {
    for (const selection of sets.flatMap((set) => set.selections)) {
      if (selection.directives?.length) return notInSql();
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        if (key.length > longestName) return notInSql();
        found.set(key, [...(found.get(key) ?? []), selection]);
        continue;
      }
      const opened = selection.kind === Kind.INLINE_FRAGMENT ? selection : (this.fragments[selection.name.value] ?? notInSql());
      if (opened.directives?.length || (opened.typeCondition && opened.typeCondition.name.value !== type.name)) return notInSql();
      this.collect(type, [opened.selectionSet], found);
    }
    return found;
  }

  rootType(): GraphQLObjectType {
    return this.schema.getQueryType() ?? notInSql();
  }
}

/** Leaves a selection to its resolvers. */
export function notInSql(): never {
  throw new NotInSql();
}

const bare = (type: GraphQLField<unknown, unknown>['type']): unknown => (isNonNullType(type) ? type.ofType : type);

function columnSql(field: GraphQLField<unknown, unknown>, entity: EntityMetadata | undefined, row: string): string {
  const column = entity?.findColumnWithPropertyName(field.name);
  if (!column || !isLeafType(getNamedType(field.type)) || field.args.length > 0) return notInSql();
  const sql = `${row}.${column.databaseName}`;
  return column.type === 'timestamptz' ? instantSql(sql) : sql;
}

import {
  Kind, getArgumentValues, getVariableValues, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import { operationPolicies } from '@schakel/access';
import type { DataSource } from 'typeorm';
import { inputPipe } from '../input-pipe.js';
import { NotInSql, SelectionCompiler } from './compile-selection.js';
import { sqlRoots, type Asked, type SqlAnswer, type SqlRoot } from './sql-types.js';

interface PlannedRoot {
  key: string;
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  asked: Asked;
  root: SqlRoot;
}

const remembered = 300;

/** A whole statement, prepared under its name on each connection; without a name it is planned each time. */
export interface DirectStatement {
  text: string;
  name?: string;
  values: unknown[];
}

let prepared = 0;
/** Statements that a connection keeps prepared. */
const mostPrepared = 200;

/** How one sound query is answered with one statement. */
export class SqlPlan {
  private readonly sound = new Set<string>();
  private readonly texts = new Map<string, Omit<DirectStatement, 'values'>>();

  constructor(private readonly schema: GraphQLSchema, private readonly operation: OperationDefinitionNode, private readonly roots: readonly PlannedRoot[]) {}

  get rootField(): string | undefined {
    return this.roots[0]?.field.name;
  }

  /** The statement for these variables; it gives the answer's data as text. Null when they need the resolvers, also to be refused by them. */
  async statement(variables: Readonly<Record<string, unknown>>): Promise<DirectStatement | null> {
    const { coerced } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
    if (!coerced) return null;
    const answers: SqlAnswer[] = [];
    for (const planned of this.roots) {
      const answer = await this.read(planned, coerced);
      if (!answer) return null;
      answers.push(answer);
    }
    return { ...this.textOf(answers), values: answers.flatMap(({ values }) => values) };
  }

  private textOf(answers: readonly SqlAnswer[]): Omit<DirectStatement, 'values'> {
    const shape = answers.map((answer) => answer.shape).join('\n');
    const known = this.texts.get(shape);
    if (known) return known;
    let before = 0;
    const columns = answers.map(({ text, values }, index) => {
      const column = `(${text().replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`)}) as "${this.roots[index]!.key}"`;
      before += values.length;
      return column;
    });
    const text = `select row_to_json(answer)::text as answer from (select ${columns.join(', ')}) answer`;
    if (this.texts.size >= remembered || prepared >= mostPrepared) return { text };
    prepared += 1;
    const made = { text, name: `direct ${prepared}` };
    this.texts.set(shape, made);
    return made;
  }

  private async read({ field, node, asked, root }: PlannedRoot, variables: Record<string, unknown>): Promise<SqlAnswer | null> {
    const args = getArgumentValues(field, node, variables);
    return (await this.isSound(root, args)) ? root.read(args as never, asked) : null;
  }

  /** By the rules on the class of its arguments, which are the same for the same arguments. */
  private async isSound({ argsClass }: SqlRoot, args: object): Promise<boolean> {
    if (!argsClass) return true;
    const key = JSON.stringify(args);
    if (this.sound.has(key)) return true;
    const isSound = await inputPipe().transform(args, { type: 'body', metatype: argsClass }).then(() => true, () => false);
    if (isSound && this.sound.size < remembered) this.sound.add(key);
    return isSound;
  }
}

/** The plan for a query that was found sound, or null when part of it is read by resolvers only. */
export function planOf(schema: GraphQLSchema, dataSource: DataSource, document: DocumentNode, operation: OperationDefinitionNode): SqlPlan | null {
  if (operation.operation !== 'query' || operation.directives?.length) return null;
  const fragments = Object.fromEntries(document.definitions
    .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
  const compiler = new SelectionCompiler(schema, dataSource, fragments);
  try {
    const fields = compiler.rootType().getFields();
    const roots = [...compiler.collect(compiler.rootType(), [operation.selectionSet])].map(([key, nodes]): PlannedRoot => {
      const node = nodes[0]!;
      const field = fields[node.name.value];
      const root = sqlRoots.get(node.name.value);
      // Only what row-level security alone decides: no policy is asked here.
      if (!field || !root || operationPolicies.get(field.name)?.kind !== 'rows') throw new NotInSql();
      return { key, node, field, root, asked: compiler.asked(field, nodes, {}) };
    });
    // Compiled once to see that it can be.
    for (const { asked } of roots) asked.within('probe');
    return new SqlPlan(schema, operation, roots);
  } catch (error) {
    if (error instanceof NotInSql) return null;
    throw error;
  }
}

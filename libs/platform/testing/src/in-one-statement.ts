import { GraphQLSchemaHost } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { planOf } from '@schakel/graphql';
import { parse, type OperationDefinitionNode } from 'graphql';
import type { TestApi } from './test-api.js';
import { testDay, type TestDatabase } from './test-database.js';

/** What a query answers when one statement reads it whole (`readInSql`), as that person; null when it goes by its resolvers. */
export async function inOneStatement(db: TestDatabase, api: TestApi, personId: string, source: string, variables: object = {}): Promise<{ data: unknown } | null> {
  const document = parse(source);
  const plan = planOf(api.app.get(GraphQLSchemaHost).schema, db.dataSource, document, document.definitions[0] as OperationDefinitionNode);
  const statement = await plan?.statement(variables as Record<string, unknown>);
  if (!statement) return null;
  return db.as(personId, async () => {
    await unit().manager.query(`select set_config('app.day', $1, true)`, [testDay]);
    const [found]: { answer: string }[] = await unit().manager.query(statement.text, statement.values);
    return { data: JSON.parse(found?.answer ?? '') };
  });
}

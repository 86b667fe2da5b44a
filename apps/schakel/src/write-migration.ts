import '../src/records.js';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createDataSource } from '@schakel/database';

/**
 * What the schema of a database still lacks against the entities, as SQL statements (up, down). A maker's tool and a check:
 * empty when the migrations produce exactly the entities.
 */
export async function missingSchema(adminUrl: string): Promise<{ up: string[]; down: string[] }> {
  const dataSource = await createDataSource({ url: adminUrl, poolSize: 2 }).initialize();
  try {
    const log = await dataSource.driver.createSchemaBuilder().log();
    return { up: log.upQueries.map((query) => query.query), down: log.downQueries.map((query) => query.query).reverse() };
  } finally {
    await dataSource.destroy();
  }
}

const statement = (sql: string): string => `    await runner.query(${JSON.stringify(sql)});`;

/** Writes a migration with what is missing; read it before it is committed. */
export async function writeMigration(adminUrl: string, name: string, timestamp: number, folder: string): Promise<string> {
  const { up, down } = await missingSchema(adminUrl);
  const className = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') + timestamp;
  const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${up.map(statement).join('\n')}
  }

  async down(runner: QueryRunner): Promise<void> {
${down.map(statement).join('\n')}
  }
}
`;
  const file = path.join(folder, `${timestamp}-${name}.ts`);
  await writeFile(file, text);
  return file;
}

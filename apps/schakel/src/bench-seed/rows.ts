import { unit } from '@schakel/database';
import type { ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

type Values<T> = { [Property in keyof T as T[Property] extends (...args: never[]) => unknown ? never : Property]?: T[Property] | null };

const atOnce = 2_000;

/** What the database would fill in: its own defaults do not hold for rows that come as a set. */
function usual(column: ColumnMetadata): unknown {
  if (column.isNullable || typeof column.default === 'function') return null;
  return column.isArray ? [] : (column.default ?? null);
}

/** Writes rows in batches, each one statement; without history, version 1. */
export class BenchRows {
  async add<T extends ObjectLiteral & { id: string }>(entity: new () => T, count: number, row: (number: number) => Values<T> & { id: string }): Promise<void> {
    await this.addAll(entity, (function* rows() {
      for (let number = 0; number < count; number += 1) yield row(number);
    })());
  }

  async addAll<T extends ObjectLiteral>(entity: new () => T, rows: Iterable<Values<T>>): Promise<void> {
    const { tableName, columns } = unit().manager.connection.getMetadata(entity);
    const statement = `insert into "${tableName}" select * from json_populate_recordset(null::"${tableName}", $1::json)`;
    let batch: object[] = [];
    const flush = async (): Promise<void> => {
      if (batch.length > 0) await unit().manager.query(statement, [JSON.stringify(batch)]);
      batch = [];
    };
    for (const values of rows) {
      const given = { version: 1, ...values } as ObjectLiteral;
      batch.push(Object.fromEntries(columns.map((column) => [column.databaseName, column.getEntityValue(given) ?? usual(column)])));
      if (batch.length === atOnce) await flush();
    }
    await flush();
  }
}

import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

// What TypeORM's builders of statements would say, without putting it together anew for every row: they took most of the time of a change.

/** A statement with its values; those of a second one come after those of the first. */
export interface RowSql {
  text: string;
  values: unknown[];
}

interface Written {
  column: ColumnMetadata;
  value: unknown;
}

function writtenOf(dataSource: DataSource, columns: readonly ColumnMetadata[], row: ObjectLiteral): Written[] {
  return columns.flatMap((column) => {
    const value: unknown = column.getEntityValue(row);
    return value === undefined ? [] : [{ column, value: dataSource.driver.preparePersistentValue(value, column) as unknown }];
  });
}

/** Gives a row the defaults of its columns, as the database would: what it then says of itself is whole. */
export function fillIn(metadata: EntityMetadata, row: ObjectLiteral): void {
  for (const column of metadata.columns) {
    const usual = column.default as unknown;
    if (usual === undefined || usual === null || column.getEntityValue(row) !== undefined) continue;
    if (typeof usual === 'function') throw new Error(`${metadata.name}.${column.propertyPath} has a default that only the database knows`);
    column.setEntityValue(row, column.isArray ? [] : usual);
  }
}

/** Inserts a row. `before`: how many values stand before its own. */
export function insertSql(dataSource: DataSource, metadata: EntityMetadata, row: ObjectLiteral, before = 0): RowSql {
  const written = writtenOf(dataSource, metadata.columns, row);
  const names = written.map(({ column }) => `"${column.databaseName}"`).join(', ');
  const places = written.map((_, index) => `$${before + index + 1}`).join(', ');
  return { text: `insert into "${metadata.tableName}" (${names}) values (${places})`, values: written.map(({ value }) => value) };
}

/** Updates the row that was seen at a version, to the next; touches none when it has another by now. */
export function updateSql(dataSource: DataSource, metadata: EntityMetadata, values: ObjectLiteral, seen: { id: string; version: number }, before = 0): RowSql {
  const columns = metadata.columns.filter(({ propertyPath }) => propertyPath !== 'version' && propertyPath.split('.')[0]! in values);
  const written = writtenOf(dataSource, columns, values);
  const place = (index: number): string => `$${before + index + 1}`;
  const sets = written.map(({ column }, index) => `"${column.databaseName}" = ${place(index)}`);
  return {
    text: `update "${metadata.tableName}" set ${[...sets, 'version = version + 1'].join(', ')} where id = ${place(written.length)} and version = ${place(written.length + 1)}`,
    values: [...written.map(({ value }) => value), seen.id, seen.version],
  };
}

/** Deletes the row that was seen at a version. */
export const deleteSql = (metadata: EntityMetadata, seen: { id: string; version: number }, before = 0): RowSql => ({
  text: `delete from "${metadata.tableName}" where id = $${before + 1} and version = $${before + 2}`,
  values: [seen.id, seen.version],
});

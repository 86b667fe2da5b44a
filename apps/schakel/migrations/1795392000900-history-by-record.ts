import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HistoryByRecord1795392000900 implements MigrationInterface {
  name = 'HistoryByRecord1795392000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX \"IDX_0ab1e1b03ca678869e66a35e15\" ON \"history_entry\"  (\"record_id\", \"recorded_at\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_0ab1e1b03ca678869e66a35e15\"");
  }
}

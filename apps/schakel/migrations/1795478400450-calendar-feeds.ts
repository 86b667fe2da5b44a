import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarFeeds1795478400450 implements MigrationInterface {
  name = 'CalendarFeeds1795478400450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"calendar_feed\" (\"id\" uuid NOT NULL, \"person_id\" uuid NOT NULL, \"body_id\" uuid, \"token_hash\" text NOT NULL, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"last_read_at\" TIMESTAMP WITH TIME ZONE, CONSTRAINT \"UQ_3a0b1d1c7619ea19ff1affaaf70\" UNIQUE (\"token_hash\"), CONSTRAINT \"PK_24c0b9c80e4a4ac8752d854bc2e\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_6f1e687ddc5e27d066c00af547\" ON \"calendar_feed\"  (\"person_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_6f1e687ddc5e27d066c00af547\"");
    await runner.query("DROP TABLE \"calendar_feed\"");
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Convocations1795564800400 implements MigrationInterface {
  name = 'Convocations1795564800400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"convocation\" (\"id\" uuid NOT NULL, \"meeting_id\" uuid NOT NULL, \"person_id\" uuid NOT NULL, \"method\" text NOT NULL, \"sequence\" integer NOT NULL, \"round\" integer NOT NULL, \"told\" jsonb NOT NULL, \"mail_id\" uuid NOT NULL, \"at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"UQ_226b59f0f99b2b8dc4d84d07070\" UNIQUE (\"meeting_id\", \"person_id\"), CONSTRAINT \"CHK_280fdd6aed45ecab34013b452b\" CHECK (round >= 1), CONSTRAINT \"CHK_2426e10ff753de91c4f9892127\" CHECK (method in ('REQUEST', 'CANCEL')), CONSTRAINT \"PK_48d9f0cd525652880f6af8720e8\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_dbe2bd7368c1c82b603e0bc9d0\" ON \"convocation\"  (\"person_id\") ");
    await runner.query("ALTER TABLE \"mail_text\" ADD \"calendar\" text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"mail_text\" DROP COLUMN \"calendar\"");
    await runner.query("DROP INDEX \"public\".\"IDX_dbe2bd7368c1c82b603e0bc9d0\"");
    await runner.query("DROP TABLE \"convocation\"");
  }
}

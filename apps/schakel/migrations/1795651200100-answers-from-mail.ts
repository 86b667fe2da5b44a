import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnswersFromMail1795651200100 implements MigrationInterface {
  name = 'AnswersFromMail1795651200100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"answer_token\" (\"id\" uuid NOT NULL, \"token_hash\" text NOT NULL, \"person_id\" uuid NOT NULL, \"mail_id\" uuid NOT NULL, \"kind\" text NOT NULL, \"subject_id\" uuid NOT NULL, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"UQ_ce44153f9204e12d153cd74f413\" UNIQUE (\"token_hash\"), CONSTRAINT \"PK_2784f16725401f6687893a10438\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_76f1b2e06d974e0753803b24e1\" ON \"answer_token\"  (\"created_at\") ");
    await runner.query("ALTER TABLE \"mail\" ADD \"answer_kind\" text");
    await runner.query("ALTER TABLE \"mail\" ADD \"answer_subject_id\" uuid");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"mail\" DROP COLUMN \"answer_subject_id\"");
    await runner.query("ALTER TABLE \"mail\" DROP COLUMN \"answer_kind\"");
    await runner.query("DROP INDEX \"public\".\"IDX_76f1b2e06d974e0753803b24e1\"");
    await runner.query("DROP TABLE \"answer_token\"");
  }
}

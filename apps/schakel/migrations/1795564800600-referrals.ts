import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Referrals1795564800600 implements MigrationInterface {
  name = 'Referrals1795564800600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"referral\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"to_body_id\" uuid NOT NULL, \"item_id\" uuid NOT NULL, \"title\" text NOT NULL, \"explanation\" text, \"subject\" text, \"purpose\" text NOT NULL, \"state\" text NOT NULL DEFAULT 'OPEN', \"reason\" text, \"forwarded_by_id\" uuid NOT NULL, \"forwarded_on\" date NOT NULL, \"answered_on\" date, CONSTRAINT \"CHK_b19cdebae19aa4b7bbf4b69a8c\" CHECK (state <> 'DECLINED' or reason is not null), CONSTRAINT \"CHK_3a6fb6a2b22d0165a237b02484\" CHECK (purpose in ('DECISION', 'DISCUSSION', 'INFORMATION', 'FORMALITY')), CONSTRAINT \"CHK_fd54744844e0f3dbf0c4fd997e\" CHECK (state in ('OPEN', 'PLACED', 'DISCUSSED', 'DECLINED', 'RECALLED')), CONSTRAINT \"CHK_fb33019c5b45626b14b19a47fe\" CHECK (body_id is not null and body_id <> to_body_id), CONSTRAINT \"PK_a2d3e935a6591168066defec5ad\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_95cb119ddb8b51eb2ebcf9f656\" ON \"referral\"  (\"to_body_id\") ");
    await runner.query("CREATE UNIQUE INDEX \"IDX_9fd506bbeb79f9016181db1575\" ON \"referral\"  (\"item_id\") WHERE state in ('OPEN', 'PLACED', 'DISCUSSED')");
    await runner.query("ALTER TABLE \"agenda_item\" ADD \"subject\" text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"agenda_item\" DROP COLUMN \"subject\"");
    await runner.query("DROP INDEX \"public\".\"IDX_9fd506bbeb79f9016181db1575\"");
    await runner.query("DROP INDEX \"public\".\"IDX_95cb119ddb8b51eb2ebcf9f656\"");
    await runner.query("DROP TABLE \"referral\"");
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgendaContributions1795651200300 implements MigrationInterface {
  name = 'AgendaContributions1795651200300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"signal\" DROP CONSTRAINT \"CHK_32d07bf99557d21f4543a40de8\"");
    await runner.query("CREATE TABLE \"put_forward\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"learning_id\" uuid NOT NULL, \"state\" text NOT NULL DEFAULT 'OPEN', \"put_forward_by_id\" uuid NOT NULL, \"put_forward_on\" date NOT NULL, \"put_forward_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"CHK_1858203c3ea605ed355a898829\" CHECK (state in ('OPEN', 'WITHDRAWN')), CONSTRAINT \"CHK_bfa0a2c97b1fe2d77b8af9df3f\" CHECK (body_id is not null), CONSTRAINT \"PK_4ff314b5c986d7fd97e949e9d82\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_41dfeab1806452325557944b6c\" ON \"put_forward\"  (\"body_id\") ");
    await runner.query("CREATE UNIQUE INDEX \"IDX_f75db8aac7670d2cf5292409ea\" ON \"put_forward\"  (\"learning_id\", \"body_id\") WHERE state = 'OPEN'");
    await runner.query("ALTER TABLE \"decision\" ADD \"outcome_reason\" text");
    await runner.query("ALTER TABLE \"decision\" ADD \"evaluate_on\" date");
    await runner.query("ALTER TABLE \"signal\" ADD \"explanation\" text");
    await runner.query("ALTER TABLE \"signal\" ADD \"raised_by_id\" uuid");
    await runner.query("ALTER TABLE \"signal\" ADD \"answer\" text");
    await runner.query("ALTER TABLE \"signal\" ADD \"answered_by_id\" uuid");
    await runner.query("ALTER TABLE \"signal\" ADD \"answered_on\" date");
    await runner.query("ALTER TABLE \"decision\" ADD CONSTRAINT \"CHK_ca413bcd41068220f8a2888c28\" CHECK (evaluate_on is null or taken_on is not null)");
    await runner.query("ALTER TABLE \"signal\" ADD CONSTRAINT \"CHK_a9d589b02e4829ca0148e8cedc\" CHECK ((state = 'ANSWERED') = (answer is not null))");
    await runner.query("ALTER TABLE \"signal\" ADD CONSTRAINT \"CHK_34f40e9dcdbdfbdb44f0112f01\" CHECK (state in ('OPEN', 'ANSWERED', 'WITHDRAWN'))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"signal\" DROP CONSTRAINT \"CHK_34f40e9dcdbdfbdb44f0112f01\"");
    await runner.query("ALTER TABLE \"signal\" DROP CONSTRAINT \"CHK_a9d589b02e4829ca0148e8cedc\"");
    await runner.query("ALTER TABLE \"decision\" DROP CONSTRAINT \"CHK_ca413bcd41068220f8a2888c28\"");
    await runner.query("ALTER TABLE \"signal\" DROP COLUMN \"answered_on\"");
    await runner.query("ALTER TABLE \"signal\" DROP COLUMN \"answered_by_id\"");
    await runner.query("ALTER TABLE \"signal\" DROP COLUMN \"answer\"");
    await runner.query("ALTER TABLE \"signal\" DROP COLUMN \"raised_by_id\"");
    await runner.query("ALTER TABLE \"signal\" DROP COLUMN \"explanation\"");
    await runner.query("ALTER TABLE \"decision\" DROP COLUMN \"evaluate_on\"");
    await runner.query("ALTER TABLE \"decision\" DROP COLUMN \"outcome_reason\"");
    await runner.query("DROP INDEX \"public\".\"IDX_f75db8aac7670d2cf5292409ea\"");
    await runner.query("DROP INDEX \"public\".\"IDX_41dfeab1806452325557944b6c\"");
    await runner.query("DROP TABLE \"put_forward\"");
    await runner.query("ALTER TABLE \"signal\" ADD CONSTRAINT \"CHK_32d07bf99557d21f4543a40de8\" CHECK ((state = ANY (ARRAY['OPEN'::text, 'WITHDRAWN'::text])))");
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HandOvers1795564800500 implements MigrationInterface {
  name = 'HandOvers1795564800500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"hand_over_line\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"hand_over_id\" uuid NOT NULL, \"kind\" text NOT NULL, \"record_id\" uuid NOT NULL, \"subject_id\" uuid NOT NULL, \"successor_id\" uuid, \"state\" text NOT NULL, \"reason\" text, \"given_by_id\" uuid NOT NULL, \"given_on\" date NOT NULL, \"answered_by_id\" uuid, \"answered_on\" date, CONSTRAINT \"CHK_c2dc016d0846991b59d30d8be0\" CHECK (state not in ('ENDED', 'DECLINED') or reason is not null), CONSTRAINT \"CHK_e9ba3535f8fbd279a5e72ca73c\" CHECK (state = 'ENDED' or successor_id is not null), CONSTRAINT \"CHK_c2c7bef84865a8a0b13d3c942a\" CHECK (state in ('GIVEN', 'ACCEPTED', 'DECLINED', 'ENDED')), CONSTRAINT \"PK_b0318b6d50bb2ece30ee29c4788\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_172b948d112eab8b278c7aebd9\" ON \"hand_over_line\"  (\"successor_id\") ");
    await runner.query("CREATE INDEX \"IDX_a9583ce41e4d0bd21f98033709\" ON \"hand_over_line\"  (\"subject_id\") ");
    await runner.query("CREATE UNIQUE INDEX \"IDX_a4abc646da55f262110cc24dfe\" ON \"hand_over_line\"  (\"hand_over_id\", \"kind\", \"record_id\") ");
    await runner.query("CREATE TABLE \"hand_over\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"body_id\" uuid NOT NULL, \"state\" text NOT NULL DEFAULT 'OPEN', \"reason\" text NOT NULL, \"started_on\" date NOT NULL, \"started_by_id\" uuid, \"ended_on\" date, \"ended_by_id\" uuid, \"stop_reason\" text, \"provenance_kind\" text NOT NULL DEFAULT 'USER', \"provenance_place\" text, \"provenance_quote\" text, \"provenance_assumptions\" text array NOT NULL DEFAULT '{}', CONSTRAINT \"CHK_b186250e035d77ac4e9ee4ecbd\" CHECK (state <> 'STOPPED' or stop_reason is not null), CONSTRAINT \"CHK_131098ea4640a0188b46454dec\" CHECK (state = 'OPEN' or ended_on is not null), CONSTRAINT \"CHK_31b274b9438400eafb98dd10e4\" CHECK (state in ('OPEN', 'DONE', 'STOPPED')), CONSTRAINT \"PK_5ef4d96280180299d0e905924b5\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"hand_over_one_open\" ON \"hand_over\"  (\"body_id\") WHERE state = 'OPEN'");
    await runner.query("CREATE INDEX \"IDX_1e6a3f47b42dffc0e3df8fdef3\" ON \"hand_over\"  (\"body_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_1e6a3f47b42dffc0e3df8fdef3\"");
    await runner.query("DROP INDEX \"public\".\"hand_over_one_open\"");
    await runner.query("DROP TABLE \"hand_over\"");
    await runner.query("DROP INDEX \"public\".\"IDX_a4abc646da55f262110cc24dfe\"");
    await runner.query("DROP INDEX \"public\".\"IDX_a9583ce41e4d0bd21f98033709\"");
    await runner.query("DROP INDEX \"public\".\"IDX_172b948d112eab8b278c7aebd9\"");
    await runner.query("DROP TABLE \"hand_over_line\"");
  }
}

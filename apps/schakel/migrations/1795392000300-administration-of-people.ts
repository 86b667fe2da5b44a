import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AdministrationOfPeople1795392000300 implements MigrationInterface {
  name = 'AdministrationOfPeople1795392000300';

  async up(runner: QueryRunner): Promise<void> {
    // Takes a third argument now; beside the old one a call with two would fit both.
    await runner.query('drop function if exists party_persons(uuid[], date)');
    await runner.query("CREATE TABLE \"access_confirmation\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"person_id\" uuid NOT NULL, \"kind\" text NOT NULL, \"binding_id\" uuid NOT NULL, \"confirmed_by_id\" uuid NOT NULL, \"confirmed_on\" date NOT NULL, CONSTRAINT \"CHK_ae4b09feb771e8e1a61cc463e4\" CHECK (kind in ('ACCOUNT', 'ROLE', 'AFFILIATION', 'MEMBERSHIP', 'FUNCTION')), CONSTRAINT \"PK_9b8f1c537a8c82d858ab6a899b8\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_ad88d4cb24d21ebb2c1c179801\" ON \"access_confirmation\"  (\"binding_id\", \"confirmed_on\") ");
    await runner.query("ALTER TABLE \"history_entry\" ADD \"is_administrative\" boolean NOT NULL DEFAULT false");
    await runner.query("ALTER TABLE \"person\" ADD \"deactivated_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("ALTER TABLE \"role_grant\" ADD \"granted_by_id\" uuid");
    await runner.query("ALTER TABLE \"account\" ADD \"last_signed_in_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("ALTER TABLE \"one_time_link\" ADD \"is_void\" boolean NOT NULL DEFAULT false");
    await runner.query("ALTER TABLE \"role_grant\" ADD CONSTRAINT \"CHK_520032c668a8b5015c289baf82\" CHECK (until >= \"from\")");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"role_grant\" DROP CONSTRAINT \"CHK_520032c668a8b5015c289baf82\"");
    await runner.query("ALTER TABLE \"one_time_link\" DROP COLUMN \"is_void\"");
    await runner.query("ALTER TABLE \"account\" DROP COLUMN \"last_signed_in_at\"");
    await runner.query("ALTER TABLE \"role_grant\" DROP COLUMN \"granted_by_id\"");
    await runner.query("ALTER TABLE \"person\" DROP COLUMN \"deactivated_at\"");
    await runner.query("ALTER TABLE \"history_entry\" DROP COLUMN \"is_administrative\"");
    await runner.query("DROP INDEX \"public\".\"IDX_ad88d4cb24d21ebb2c1c179801\"");
    await runner.query("DROP TABLE \"access_confirmation\"");
  }
}

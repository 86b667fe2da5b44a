import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DomainsAtTheTable1795564800310 implements MigrationInterface {
  name = 'DomainsAtTheTable1795564800310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"meeting_composition\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"required\" text array NOT NULL, \"present\" text array NOT NULL, \"missing\" text array NOT NULL, CONSTRAINT \"UQ_ad74c88d5f65a5046f5a4c42b54\" UNIQUE (\"meeting_id\"), CONSTRAINT \"CHK_cc3e0d351452b2c26acccb04b1\" CHECK (required <@ array['CARE', 'SAFETY', 'MUNICIPALITIES', 'INSURERS', 'CLIENTS', 'STATE']::text[] and present <@ array['CARE', 'SAFETY', 'MUNICIPALITIES', 'INSURERS', 'CLIENTS', 'STATE']::text[] and missing <@ required), CONSTRAINT \"CHK_d905cd70379466da3aae951bc0\" CHECK (body_id is not null), CONSTRAINT \"PK_569666aa02d036a12a0ef284a4e\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_4d7307c8cff4d6338e5bab084e\" ON \"meeting_composition\"  (\"body_id\") ");
    await runner.query("ALTER TABLE \"body\" ADD \"required_domains\" text array");
    await runner.query("ALTER TABLE \"body\" ADD CONSTRAINT \"CHK_0bc0e73a4118eb74f284376d5a\" CHECK (required_domains <@ array['CARE', 'SAFETY', 'MUNICIPALITIES', 'INSURERS', 'CLIENTS', 'STATE']::text[])");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"body\" DROP CONSTRAINT \"CHK_0bc0e73a4118eb74f284376d5a\"");
    await runner.query("ALTER TABLE \"body\" DROP COLUMN \"required_domains\"");
    await runner.query("DROP INDEX \"public\".\"IDX_4d7307c8cff4d6338e5bab084e\"");
    await runner.query("DROP TABLE \"meeting_composition\"");
  }
}

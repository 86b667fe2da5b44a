import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AdministrationOfParties1795392000400 implements MigrationInterface {
  name = 'AdministrationOfParties1795392000400';

  // Providers that are there came from Bijlage 1: a default for what exists, since under row-level security an update would reach no rows.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_e5f4991062df14d31942d435d4\"");
    await runner.query("ALTER TABLE \"body\" DROP COLUMN \"silence_weeks\"");
    await runner.query("CREATE TABLE \"setting\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"body_id\" uuid, \"key\" text NOT NULL, \"value\" integer, CONSTRAINT \"CHK_13f12b7c14bf3be8353fa6f805\" CHECK (key ~ '^[a-z.-]{1,60}$'), CONSTRAINT \"PK_fcb21187dc6094e24a48f677bed\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"IDX_cb1be4492830c1a7789c277676\" ON \"setting\"  (\"key\") WHERE body_id is null");
    await runner.query("CREATE UNIQUE INDEX \"IDX_f016f01756b5ce7d983c64453d\" ON \"setting\"  (\"body_id\", \"key\") WHERE body_id is not null");
    await runner.query("ALTER TABLE \"organisation\" ADD \"from\" date");
    await runner.query("ALTER TABLE \"organisation\" ADD \"until\" date");
    await runner.query("ALTER TABLE \"organisation\" ADD \"successor_id\" uuid");
    await runner.query("ALTER TABLE \"group_member\" ADD \"from\" date");
    await runner.query("ALTER TABLE \"group_member\" ADD \"until\" date");
    await runner.query("ALTER TABLE \"region_provider\" ADD \"from\" date");
    await runner.query("ALTER TABLE \"region_provider\" ADD \"until\" date");
    await runner.query("ALTER TABLE \"region_provider\" ADD \"provenance_kind\" text NOT NULL DEFAULT 'REPORT'");
    await runner.query("ALTER TABLE \"region_provider\" ADD \"provenance_place\" text DEFAULT 'Bijlage 1'");
    await runner.query("ALTER TABLE \"region_provider\" ADD \"provenance_quote\" text");
    await runner.query("ALTER TABLE \"region_provider\" ADD \"provenance_assumptions\" text array NOT NULL DEFAULT '{}'");
    await runner.query("ALTER TABLE \"region_provider\" ALTER COLUMN \"provenance_kind\" SET DEFAULT 'USER'");
    await runner.query("ALTER TABLE \"region_provider\" ALTER COLUMN \"provenance_place\" DROP DEFAULT");
    await runner.query("ALTER TABLE \"body\" ADD \"default_level\" text NOT NULL DEFAULT 'NETWORK'");
    await runner.query("CREATE UNIQUE INDEX \"IDX_12bc493df683026e49dfa3db6c\" ON \"group_member\"  (\"group_id\", \"organisation_id\") WHERE until is null");
    await runner.query("ALTER TABLE \"organisation\" ADD CONSTRAINT \"CHK_95342da75e1d2e0f505a507364\" CHECK (successor_id <> id)");
    await runner.query("ALTER TABLE \"organisation\" ADD CONSTRAINT \"CHK_4897acb9d511f4ffe67d3ad6df\" CHECK (until >= \"from\")");
    await runner.query("ALTER TABLE \"group_member\" ADD CONSTRAINT \"CHK_5eda65edaa7f1ee46275b73945\" CHECK (until >= \"from\")");
    await runner.query("ALTER TABLE \"region_provider\" ADD CONSTRAINT \"CHK_aacccdd70b7815a2f67c79a9e7\" CHECK (until >= \"from\")");
    await runner.query("ALTER TABLE \"body\" ADD CONSTRAINT \"CHK_c7073f244fef5490df5a11a751\" CHECK (cadence_per_year between 1 and 52)");
    await runner.query("ALTER TABLE \"body\" ADD CONSTRAINT \"CHK_2793e4df88a578fd62cea71d26\" CHECK (default_level in ('NETWORK', 'BODY', 'CONFIDENTIAL'))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"body\" DROP CONSTRAINT \"CHK_2793e4df88a578fd62cea71d26\"");
    await runner.query("ALTER TABLE \"body\" DROP CONSTRAINT \"CHK_c7073f244fef5490df5a11a751\"");
    await runner.query("ALTER TABLE \"region_provider\" DROP CONSTRAINT \"CHK_aacccdd70b7815a2f67c79a9e7\"");
    await runner.query("ALTER TABLE \"group_member\" DROP CONSTRAINT \"CHK_5eda65edaa7f1ee46275b73945\"");
    await runner.query("ALTER TABLE \"organisation\" DROP CONSTRAINT \"CHK_4897acb9d511f4ffe67d3ad6df\"");
    await runner.query("ALTER TABLE \"organisation\" DROP CONSTRAINT \"CHK_95342da75e1d2e0f505a507364\"");
    await runner.query("DROP INDEX \"public\".\"IDX_12bc493df683026e49dfa3db6c\"");
    await runner.query("ALTER TABLE \"body\" DROP COLUMN \"default_level\"");
    await runner.query("ALTER TABLE \"region_provider\" DROP COLUMN \"provenance_assumptions\"");
    await runner.query("ALTER TABLE \"region_provider\" DROP COLUMN \"provenance_quote\"");
    await runner.query("ALTER TABLE \"region_provider\" DROP COLUMN \"provenance_place\"");
    await runner.query("ALTER TABLE \"region_provider\" DROP COLUMN \"provenance_kind\"");
    await runner.query("ALTER TABLE \"region_provider\" DROP COLUMN \"until\"");
    await runner.query("ALTER TABLE \"region_provider\" DROP COLUMN \"from\"");
    await runner.query("ALTER TABLE \"group_member\" DROP COLUMN \"until\"");
    await runner.query("ALTER TABLE \"group_member\" DROP COLUMN \"from\"");
    await runner.query("ALTER TABLE \"organisation\" DROP COLUMN \"successor_id\"");
    await runner.query("ALTER TABLE \"organisation\" DROP COLUMN \"until\"");
    await runner.query("ALTER TABLE \"organisation\" DROP COLUMN \"from\"");
    await runner.query("DROP INDEX \"public\".\"IDX_f016f01756b5ce7d983c64453d\"");
    await runner.query("DROP INDEX \"public\".\"IDX_cb1be4492830c1a7789c277676\"");
    await runner.query("DROP TABLE \"setting\"");
    await runner.query("ALTER TABLE \"body\" ADD \"silence_weeks\" integer NOT NULL DEFAULT '6'");
    await runner.query("CREATE UNIQUE INDEX \"IDX_e5f4991062df14d31942d435d4\" ON \"group_member\" USING btree (\"group_id\", \"organisation_id\") ");
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mandates1795478400101 implements MigrationInterface {
  name = 'Mandates1795478400101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"mandate_sheet\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"body_id\" uuid NOT NULL, \"number\" integer NOT NULL, \"written_on\" date NOT NULL, \"written_by_id\" uuid, \"lines\" jsonb NOT NULL, \"provenance_kind\" text NOT NULL DEFAULT 'USER', \"provenance_place\" text, \"provenance_quote\" text, \"provenance_assumptions\" text array NOT NULL DEFAULT '{}', CONSTRAINT \"CHK_f40a8490ba5924a6ac2bb85278\" CHECK (number between 1 and 10000), CONSTRAINT \"PK_a4ab98b5d4c62c851d9b298102b\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"IDX_c4248a296118fdfe10f3aada89\" ON \"mandate_sheet\"  (\"body_id\", \"number\") ");
    await runner.query("CREATE TABLE \"mandate_acceptance\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"sheet_id\" uuid NOT NULL, \"organisation_id\" uuid NOT NULL, \"accepted_by_id\" uuid NOT NULL, \"accepted_on\" date NOT NULL, CONSTRAINT \"PK_078bbaeeea6b782f2624440e0e7\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"IDX_2ee778b1407d2707b8d6cd9b58\" ON \"mandate_acceptance\"  (\"sheet_id\", \"organisation_id\", \"accepted_on\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_2ee778b1407d2707b8d6cd9b58\"");
    await runner.query("DROP TABLE \"mandate_acceptance\"");
    await runner.query("DROP INDEX \"public\".\"IDX_c4248a296118fdfe10f3aada89\"");
    await runner.query("DROP TABLE \"mandate_sheet\"");
  }
}

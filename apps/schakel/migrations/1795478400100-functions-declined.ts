import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FunctionsDeclined1795478400100 implements MigrationInterface {
  name = 'FunctionsDeclined1795478400100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"function_refusal\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"body_id\" uuid NOT NULL, \"kind\" text NOT NULL, \"organisation_id\" uuid, \"person_id\" uuid, \"declined_by_id\" uuid NOT NULL, \"declined_on\" date NOT NULL, \"reason\" text NOT NULL, CONSTRAINT \"CHK_68ee3c65da8d292f4fff93c0aa\" CHECK (organisation_id is not null or person_id is not null), CONSTRAINT \"CHK_335febc51a95b24479cfabd687\" CHECK (kind in ('REGIE', 'INVITATION', 'CHAIR', 'SECRETARY')), CONSTRAINT \"PK_51f9060ffcbadcd21db26d97416\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_1fab0269e3cd55d4ec2d3da167\" ON \"function_refusal\"  (\"body_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_1fab0269e3cd55d4ec2d3da167\"");
    await runner.query("DROP TABLE \"function_refusal\"");
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CarriedOver1795651200301 implements MigrationInterface {
  name = 'CarriedOver1795651200301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_9fd506bbeb79f9016181db1575\"");
    await runner.query("ALTER TABLE \"referral\" DROP CONSTRAINT \"CHK_fd54744844e0f3dbf0c4fd997e\"");
    await runner.query("ALTER TABLE \"stored_file\" ADD \"content_of_id\" uuid");
    await runner.query("CREATE INDEX \"IDX_2b4048fe5d5aa9024c0bb1cd66\" ON \"stored_file\"  (\"content_of_id\") ");
    await runner.query("CREATE UNIQUE INDEX \"IDX_1ef65e13efb89791b0f795d88e\" ON \"referral\"  (\"item_id\") WHERE state in ('OPEN', 'PLACED', 'LEFT_OVER', 'DISCUSSED')");
    await runner.query("ALTER TABLE \"referral\" ADD CONSTRAINT \"CHK_5190f6b5e6d775d30c70759a0f\" CHECK (state in ('OPEN', 'PLACED', 'LEFT_OVER', 'DISCUSSED', 'DECLINED', 'RECALLED'))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"referral\" DROP CONSTRAINT \"CHK_5190f6b5e6d775d30c70759a0f\"");
    await runner.query("DROP INDEX \"public\".\"IDX_1ef65e13efb89791b0f795d88e\"");
    await runner.query("DROP INDEX \"public\".\"IDX_2b4048fe5d5aa9024c0bb1cd66\"");
    await runner.query("ALTER TABLE \"stored_file\" DROP COLUMN \"content_of_id\"");
    await runner.query("ALTER TABLE \"referral\" ADD CONSTRAINT \"CHK_fd54744844e0f3dbf0c4fd997e\" CHECK ((state = ANY (ARRAY['OPEN'::text, 'PLACED'::text, 'DISCUSSED'::text, 'DECLINED'::text, 'RECALLED'::text])))");
    await runner.query("CREATE UNIQUE INDEX \"IDX_9fd506bbeb79f9016181db1575\" ON \"referral\" USING btree (\"item_id\") WHERE (state = ANY (ARRAY['OPEN'::text, 'PLACED'::text, 'DISCUSSED'::text]))");
  }
}

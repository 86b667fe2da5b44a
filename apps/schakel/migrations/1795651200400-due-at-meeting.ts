import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DueAtMeeting1795651200400 implements MigrationInterface {
  name = 'DueAtMeeting1795651200400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"notification\" DROP CONSTRAINT \"CHK_a5774924d9a50226f829685fb8\"");
    await runner.query("ALTER TABLE \"action_item\" ADD \"due_meeting_id\" uuid");
    await runner.query("ALTER TABLE \"action_item\" ADD \"due_lapsed_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("CREATE INDEX \"action_item_due_lapsed\" ON \"action_item\"  (\"body_id\") WHERE due_lapsed_at is not null");
    await runner.query("CREATE INDEX \"action_item_due_meeting\" ON \"action_item\"  (\"due_meeting_id\") WHERE due_meeting_id is not null");
    await runner.query("ALTER TABLE \"action_item\" ADD CONSTRAINT \"CHK_928b82c93d77a7441e9e229fd2\" CHECK (due_lapsed_at is null or due_meeting_id is not null)");
    await runner.query("ALTER TABLE \"action_item\" ADD CONSTRAINT \"CHK_7613b1a6e1bd55e0792f30cee6\" CHECK (due_meeting_id is null or due_kind = 'DATE')");
    await runner.query("ALTER TABLE \"notification\" ADD CONSTRAINT \"CHK_a236e8f27dd5c9fc1f6bd1f8b9\" CHECK (kind in ('REMINDER', 'ASSIGNED', 'ANSWER', 'COMMENT', 'UNREACHABLE', 'MENTION', 'FOLLOWED', 'MOVED'))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"notification\" DROP CONSTRAINT \"CHK_a236e8f27dd5c9fc1f6bd1f8b9\"");
    await runner.query("ALTER TABLE \"action_item\" DROP CONSTRAINT \"CHK_7613b1a6e1bd55e0792f30cee6\"");
    await runner.query("ALTER TABLE \"action_item\" DROP CONSTRAINT \"CHK_928b82c93d77a7441e9e229fd2\"");
    await runner.query("DROP INDEX \"public\".\"action_item_due_meeting\"");
    await runner.query("DROP INDEX \"public\".\"action_item_due_lapsed\"");
    await runner.query("ALTER TABLE \"action_item\" DROP COLUMN \"due_lapsed_at\"");
    await runner.query("ALTER TABLE \"action_item\" DROP COLUMN \"due_meeting_id\"");
    await runner.query("ALTER TABLE \"notification\" ADD CONSTRAINT \"CHK_a5774924d9a50226f829685fb8\" CHECK ((kind = ANY (ARRAY['REMINDER'::text, 'ASSIGNED'::text, 'ANSWER'::text, 'COMMENT'::text, 'UNREACHABLE'::text, 'MENTION'::text, 'FOLLOWED'::text])))");
  }
}

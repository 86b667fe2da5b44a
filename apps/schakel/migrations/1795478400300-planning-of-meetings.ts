import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanningOfMeetings1795478400300 implements MigrationInterface {
  name = 'PlanningOfMeetings1795478400300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"meeting\" ADD \"draft_number\" text");
    await runner.query("ALTER TABLE \"meeting\" ADD CONSTRAINT \"UQ_4df29193b750966bbced8edb9ef\" UNIQUE (\"draft_number\")");
    await runner.query("ALTER TABLE \"meeting\" ADD \"starts_at\" text");
    await runner.query("ALTER TABLE \"meeting\" ADD \"ends_at\" text");
    await runner.query("ALTER TABLE \"meeting\" ADD \"place\" text");
    await runner.query("ALTER TABLE \"meeting\" ADD \"online_url\" text");
    await runner.query("ALTER TABLE \"meeting\" ADD \"note\" text");
    await runner.query("ALTER TABLE \"meeting\" ADD \"lapsed_reason\" text");
    await runner.query("ALTER TABLE \"meeting\" ADD \"series_id\" uuid");
    await runner.query("ALTER TABLE \"meeting\" ADD \"calendar_sequence\" integer NOT NULL DEFAULT '0'");
    await runner.query("ALTER TABLE \"meeting\" ADD \"convened_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("CREATE INDEX \"IDX_4eca052972681e25409955b177\" ON \"meeting\"  (\"series_id\") ");
    await runner.query("CREATE INDEX \"IDX_a186f240fbed4d8735f5340664\" ON \"meeting\"  (\"held_on\") ");
    await runner.query("ALTER TABLE \"meeting\" ADD CONSTRAINT \"CHK_d38c4681b9165f03d3d1ed77f5\" CHECK (calendar_sequence >= 0)");
    await runner.query("ALTER TABLE \"meeting\" ADD CONSTRAINT \"CHK_d3f94614a5954e8fa55861f418\" CHECK (online_url ~ '^https://')");
    await runner.query("ALTER TABLE \"meeting\" ADD CONSTRAINT \"CHK_e34ce5dbb29e87e2a4901f2a99\" CHECK ((starts_at is null) = (ends_at is null))");
    await runner.query("ALTER TABLE \"meeting\" ADD CONSTRAINT \"CHK_61e160958f056900adedea6a61\" CHECK (ends_at > starts_at)");
    await runner.query("ALTER TABLE \"meeting\" ADD CONSTRAINT \"CHK_3ff62bfd557475102bc5f621bb\" CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"meeting\" DROP CONSTRAINT \"CHK_3ff62bfd557475102bc5f621bb\"");
    await runner.query("ALTER TABLE \"meeting\" DROP CONSTRAINT \"CHK_61e160958f056900adedea6a61\"");
    await runner.query("ALTER TABLE \"meeting\" DROP CONSTRAINT \"CHK_e34ce5dbb29e87e2a4901f2a99\"");
    await runner.query("ALTER TABLE \"meeting\" DROP CONSTRAINT \"CHK_d3f94614a5954e8fa55861f418\"");
    await runner.query("ALTER TABLE \"meeting\" DROP CONSTRAINT \"CHK_d38c4681b9165f03d3d1ed77f5\"");
    await runner.query("DROP INDEX \"public\".\"IDX_a186f240fbed4d8735f5340664\"");
    await runner.query("DROP INDEX \"public\".\"IDX_4eca052972681e25409955b177\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"convened_at\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"calendar_sequence\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"series_id\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"lapsed_reason\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"note\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"online_url\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"place\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"ends_at\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"starts_at\"");
    await runner.query("ALTER TABLE \"meeting\" DROP CONSTRAINT \"UQ_4df29193b750966bbced8edb9ef\"");
    await runner.query("ALTER TABLE \"meeting\" DROP COLUMN \"draft_number\"");
  }
}

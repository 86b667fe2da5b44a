import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Following1795392000700 implements MigrationInterface {
  name = 'Following1795392000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"notification\" DROP CONSTRAINT \"CHK_13defa36cb66854d83be439c35\"");
    await runner.query("CREATE TABLE \"follow\" (\"id\" uuid NOT NULL, \"person_id\" uuid NOT NULL, \"kind\" text NOT NULL, \"subject_id\" uuid NOT NULL, \"since\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"PK_fda88bc28a84d2d6d06e19df6e5\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_f964d9a3653240c920c1ddcead\" ON \"follow\"  (\"kind\", \"subject_id\") ");
    await runner.query("CREATE UNIQUE INDEX \"IDX_c8cbb4c6fbfbdafdab2b6a8a83\" ON \"follow\"  (\"person_id\", \"kind\", \"subject_id\") ");
    await runner.query("CREATE TABLE \"notification_preference\" (\"person_id\" uuid NOT NULL, \"topic\" text NOT NULL, \"pace\" text NOT NULL, \"since\" TIMESTAMP WITH TIME ZONE, CONSTRAINT \"CHK_8a81fc36912920b534cb9717fe\" CHECK (pace in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NONE')), CONSTRAINT \"CHK_7dc9387e0e78d70c0c5bcf4536\" CHECK (topic in ('REMINDER', 'ASSIGNED', 'ANSWER', 'COMMENT', 'MENTION', 'FOLLOWED')), CONSTRAINT \"PK_e77e02e40013babd54575715f6b\" PRIMARY KEY (\"person_id\", \"topic\"))");
    await runner.query("CREATE TABLE \"unsubscribe_token\" (\"id\" uuid NOT NULL, \"token_hash\" text NOT NULL, \"person_id\" uuid NOT NULL, \"mail_id\" uuid NOT NULL, \"topics\" text array NOT NULL, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"before\" jsonb, CONSTRAINT \"UQ_9e7be324ff19dc9398c2a9b9621\" UNIQUE (\"token_hash\"), CONSTRAINT \"PK_ea5edfe82f30b9453bf3d0437e8\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_3ec3e32284347f34bffa5c7e53\" ON \"unsubscribe_token\"  (\"created_at\") ");
    await runner.query("ALTER TABLE \"action_comment\" ADD \"mentioned_ids\" uuid array NOT NULL DEFAULT '{}'");
    await runner.query("ALTER TABLE \"mail\" ADD \"topics\" text array NOT NULL DEFAULT '{}'");
    await runner.query("ALTER TABLE \"notification\" ADD \"reason\" text");
    await runner.query("ALTER TABLE \"notification\" ADD \"body_id\" uuid");
    await runner.query("ALTER TABLE \"notification\" ADD \"entry_id\" uuid");
    await runner.query("ALTER TABLE \"notification\" ADD \"event_key\" text");
    await runner.query("ALTER TABLE \"notification\" ADD \"mail_id\" uuid");
    await runner.query("CREATE INDEX \"notification_event\" ON \"notification\"  (\"person_id\", \"event_key\") WHERE event_key is not null");
    await runner.query("CREATE INDEX \"notification_read\" ON \"notification\"  (\"read_at\") WHERE read_at is not null");
    await runner.query("CREATE INDEX \"notification_unmailed\" ON \"notification\"  (\"person_id\", \"at\") WHERE read_at is null and mail_id is null");
    await runner.query("ALTER TABLE \"notification\" ADD CONSTRAINT \"CHK_a5774924d9a50226f829685fb8\" CHECK (kind in ('REMINDER', 'ASSIGNED', 'ANSWER', 'COMMENT', 'UNREACHABLE', 'MENTION', 'FOLLOWED'))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"notification\" DROP CONSTRAINT \"CHK_a5774924d9a50226f829685fb8\"");
    await runner.query("DROP INDEX \"public\".\"notification_unmailed\"");
    await runner.query("DROP INDEX \"public\".\"notification_read\"");
    await runner.query("DROP INDEX \"public\".\"notification_event\"");
    await runner.query("ALTER TABLE \"notification\" DROP COLUMN \"mail_id\"");
    await runner.query("ALTER TABLE \"notification\" DROP COLUMN \"event_key\"");
    await runner.query("ALTER TABLE \"notification\" DROP COLUMN \"entry_id\"");
    await runner.query("ALTER TABLE \"notification\" DROP COLUMN \"body_id\"");
    await runner.query("ALTER TABLE \"notification\" DROP COLUMN \"reason\"");
    await runner.query("ALTER TABLE \"mail\" DROP COLUMN \"topics\"");
    await runner.query("ALTER TABLE \"action_comment\" DROP COLUMN \"mentioned_ids\"");
    await runner.query("DROP INDEX \"public\".\"IDX_3ec3e32284347f34bffa5c7e53\"");
    await runner.query("DROP TABLE \"unsubscribe_token\"");
    await runner.query("DROP TABLE \"notification_preference\"");
    await runner.query("DROP INDEX \"public\".\"IDX_c8cbb4c6fbfbdafdab2b6a8a83\"");
    await runner.query("DROP INDEX \"public\".\"IDX_f964d9a3653240c920c1ddcead\"");
    await runner.query("DROP TABLE \"follow\"");
    await runner.query("ALTER TABLE \"notification\" ADD CONSTRAINT \"CHK_13defa36cb66854d83be439c35\" CHECK ((kind = ANY (ARRAY['REMINDER'::text, 'ASSIGNED'::text, 'ANSWER'::text, 'COMMENT'::text, 'UNREACHABLE'::text])))");
  }
}

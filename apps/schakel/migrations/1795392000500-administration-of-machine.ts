import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AdministrationOfMachine1795392000500 implements MigrationInterface {
  name = 'AdministrationOfMachine1795392000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"mail\" DROP CONSTRAINT \"CHK_02b35c013122f8123e4596aa91\"");
    await runner.query("CREATE TABLE \"installed_rules\" (\"id\" integer NOT NULL, \"code_digest\" text NOT NULL, \"database_digest\" text NOT NULL, \"at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"PK_b3072fbbc2455503d896dc8b5aa\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE TABLE \"schedule_state\" (\"key\" text NOT NULL, \"time\" text NOT NULL, \"cron\" text NOT NULL, \"time_zone\" text NOT NULL, \"why\" text NOT NULL, \"last_at\" TIMESTAMP WITH TIME ZONE, \"last_run_at\" TIMESTAMP WITH TIME ZONE, \"last_error\" text, CONSTRAINT \"PK_48abc6e5256c845d69b5f92bde2\" PRIMARY KEY (\"key\"))");
    await runner.query("CREATE TABLE \"worker_beat\" (\"id\" uuid NOT NULL, \"started_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"seen_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"queue_backend\" text NOT NULL, CONSTRAINT \"PK_41434266162da56719ace090f85\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE TABLE \"unreachable_address\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"person_id\" uuid, \"address\" text NOT NULL, \"since\" TIMESTAMP WITH TIME ZONE NOT NULL, \"reason\" text NOT NULL, \"status\" text, \"mail_id\" uuid, \"cleared_at\" TIMESTAMP WITH TIME ZONE, \"cleared_by_id\" uuid, CONSTRAINT \"PK_4bc03666b317f81a8ea8da361c5\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"unreachable_address_present\" ON \"unreachable_address\"  (\"address\") WHERE cleared_at is null");
    await runner.query("CREATE INDEX \"IDX_c37fe78f4ccbe02c63ae6e016d\" ON \"unreachable_address\"  (\"person_id\") ");
    await runner.query("CREATE TABLE \"log_check\" (\"id\" uuid NOT NULL, \"started_by_id\" uuid NOT NULL, \"started_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"finished_at\" TIMESTAMP WITH TIME ZONE, \"total\" bigint NOT NULL, \"checked\" bigint NOT NULL, \"unsealed\" bigint NOT NULL, \"faults\" jsonb NOT NULL DEFAULT '[]', \"fault_count\" bigint NOT NULL DEFAULT '0', CONSTRAINT \"PK_678e93b3d6b77052fd325fa6cda\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_1764965041e199db1da0592b57\" ON \"log_check\"  (\"started_at\") ");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"queue_life\" text");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"next_attempt_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"given_up_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"set_aside_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"set_aside_by_id\" uuid");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"set_aside_reason\" text");
    await runner.query("ALTER TABLE \"mail\" ADD \"has_words\" boolean NOT NULL DEFAULT true");
    await runner.query("ALTER TABLE \"mail\" ADD \"resends\" integer NOT NULL DEFAULT '0'");
    await runner.query("ALTER TABLE \"mail\" ADD CONSTRAINT \"CHK_dd902d65e60e15f8389827c606\" CHECK (state in ('QUEUED','SENT','KEPT','FAILED','BOUNCED'))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"mail\" DROP CONSTRAINT \"CHK_dd902d65e60e15f8389827c606\"");
    await runner.query("ALTER TABLE \"mail\" DROP COLUMN \"resends\"");
    await runner.query("ALTER TABLE \"mail\" DROP COLUMN \"has_words\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"set_aside_reason\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"set_aside_by_id\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"set_aside_at\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"given_up_at\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"next_attempt_at\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"queue_life\"");
    await runner.query("DROP INDEX \"public\".\"IDX_1764965041e199db1da0592b57\"");
    await runner.query("DROP TABLE \"log_check\"");
    await runner.query("DROP INDEX \"public\".\"IDX_c37fe78f4ccbe02c63ae6e016d\"");
    await runner.query("DROP INDEX \"public\".\"unreachable_address_present\"");
    await runner.query("DROP TABLE \"unreachable_address\"");
    await runner.query("DROP TABLE \"worker_beat\"");
    await runner.query("DROP TABLE \"schedule_state\"");
    await runner.query("DROP TABLE \"installed_rules\"");
    await runner.query("ALTER TABLE \"mail\" ADD CONSTRAINT \"CHK_02b35c013122f8123e4596aa91\" CHECK ((state = ANY (ARRAY['QUEUED'::text, 'SENT'::text, 'KEPT'::text, 'FAILED'::text])))");
  }
}

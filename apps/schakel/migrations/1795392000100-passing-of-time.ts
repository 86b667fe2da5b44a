import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PassingOfTime1795392000100 implements MigrationInterface {
  name = 'PassingOfTime1795392000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"handled_moment\" (\"schedule_key\" text NOT NULL, \"at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"cause_id\" uuid, CONSTRAINT \"PK_57576e0a6375e1bf2179548223f\" PRIMARY KEY (\"schedule_key\"))");
    await runner.query("CREATE TABLE \"chronicle_line\" (\"id\" uuid NOT NULL, \"passage_id\" uuid NOT NULL, \"day\" date NOT NULL, \"position\" integer NOT NULL, \"kind\" text NOT NULL, \"text\" text NOT NULL, \"recipients\" text array NOT NULL DEFAULT '{}', \"path\" text NOT NULL, \"action_id\" uuid, CONSTRAINT \"CHK_593d010d5326390a5c3e37ba1f\" CHECK (kind in ('MAIL','NOTIFICATION','ACTION_OVERDUE','BODY_EXPIRED')), CONSTRAINT \"PK_61c6d112e12ec785ff96ef2d38d\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"IDX_7c99fd31898d0716cd6d8ecb83\" ON \"chronicle_line\"  (\"passage_id\", \"day\", \"position\") ");
    await runner.query("CREATE TABLE \"clock_passage\" (\"id\" uuid NOT NULL, \"started_by_id\" uuid NOT NULL, \"started_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"from_day\" date NOT NULL, \"to_day\" date NOT NULL, \"reached_day\" date NOT NULL, \"state\" text NOT NULL, \"is_stop_asked\" boolean NOT NULL DEFAULT false, \"finished_at\" TIMESTAMP WITH TIME ZONE, \"failure\" text, CONSTRAINT \"CHK_60728abb5408d763bdc1114b29\" CHECK (to_day > from_day), CONSTRAINT \"CHK_270f4ea991b4c1559896199c0f\" CHECK (state in ('RUNNING','DONE','STOPPED','FAILED')), CONSTRAINT \"PK_70116587e8d6a84ffd32a26e628\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_2d3deec58b1067eb3c953c496e\" ON \"clock_passage\"  (\"started_at\") ");
    await runner.query("CREATE UNIQUE INDEX \"clock_passage_one_running\" ON \"clock_passage\"  (\"state\") WHERE state = 'RUNNING'");
    await runner.query("CREATE TABLE \"demo_reset\" (\"id\" uuid NOT NULL, \"asked_by_id\" uuid NOT NULL, \"asked_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"state\" text NOT NULL, \"finished_at\" TIMESTAMP WITH TIME ZONE, CONSTRAINT \"CHK_bd76e5ef3a5461ef920e1e3ca7\" CHECK (state in ('ASKED','DONE','FAILED')), CONSTRAINT \"PK_3c45a84e86c78741e1440e77085\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"demo_reset_one_asked\" ON \"demo_reset\"  (\"state\") WHERE state = 'ASKED'");
    await runner.query("CREATE INDEX \"IDX_e960c985a779bc9051e6d8e7b4\" ON \"demo_reset\"  (\"asked_at\") ");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"cause_id\" uuid");
    await runner.query("CREATE INDEX \"outbox_entry_awaited\" ON \"outbox_entry\"  (\"cause_id\") WHERE done_at is null and cause_id is not null");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"outbox_entry_awaited\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"cause_id\"");
    await runner.query("DROP INDEX \"public\".\"IDX_e960c985a779bc9051e6d8e7b4\"");
    await runner.query("DROP INDEX \"public\".\"demo_reset_one_asked\"");
    await runner.query("DROP TABLE \"demo_reset\"");
    await runner.query("DROP INDEX \"public\".\"clock_passage_one_running\"");
    await runner.query("DROP INDEX \"public\".\"IDX_2d3deec58b1067eb3c953c496e\"");
    await runner.query("DROP TABLE \"clock_passage\"");
    await runner.query("DROP INDEX \"public\".\"IDX_7c99fd31898d0716cd6d8ecb83\"");
    await runner.query("DROP TABLE \"chronicle_line\"");
    await runner.query("DROP TABLE \"handled_moment\"");
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MinutesRecords1795564800210 implements MigrationInterface {
  name = 'MinutesRecords1795564800210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"minutes_entry\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"section_id\" uuid NOT NULL, \"agenda_item_id\" uuid, \"kind\" text NOT NULL, \"record_id\" uuid NOT NULL, \"made_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"UQ_a1b7a5842563046af5d82fdf0ad\" UNIQUE (\"section_id\", \"record_id\"), CONSTRAINT \"CHK_903f554128c670776898bc83ce\" CHECK (kind in ('DECISION', 'ACTION', 'COMMITMENT', 'SIGNAL', 'LEARNING')), CONSTRAINT \"CHK_4002eea7c39ade538833798e48\" CHECK (body_id is not null), CONSTRAINT \"PK_1e637d56d1d9e69e038ac694419\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_5f277f43478a60bddb941a408f\" ON \"minutes_entry\"  (\"record_id\") ");
    await runner.query("CREATE INDEX \"IDX_94c957a960993b26a73a258cc1\" ON \"minutes_entry\"  (\"meeting_id\") ");
    await runner.query("CREATE TABLE \"signal\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"number\" text NOT NULL, \"title\" text NOT NULL, \"subject\" text NOT NULL, \"state\" text NOT NULL DEFAULT 'OPEN', \"times_raised\" integer NOT NULL DEFAULT '1', \"withdrawn_reason\" text, \"raised_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"UQ_75855548ac2cd09c186c348ed03\" UNIQUE (\"number\"), CONSTRAINT \"CHK_4b45c8e144df9292a647763201\" CHECK (times_raised >= 1), CONSTRAINT \"CHK_32d07bf99557d21f4543a40de8\" CHECK (state in ('OPEN', 'WITHDRAWN')), CONSTRAINT \"CHK_119e6d62c994820b45474a4059\" CHECK (body_id is not null), CONSTRAINT \"PK_bc7222a78e5bc0403a1988c1daf\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_533e7f2970fab96cc728c676c1\" ON \"signal\"  (\"body_id\", \"subject\") ");
    await runner.query("ALTER TABLE \"decision\" ADD \"withdrawn_reason\" text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"decision\" DROP COLUMN \"withdrawn_reason\"");
    await runner.query("DROP INDEX \"public\".\"IDX_533e7f2970fab96cc728c676c1\"");
    await runner.query("DROP TABLE \"signal\"");
    await runner.query("DROP INDEX \"public\".\"IDX_94c957a960993b26a73a258cc1\"");
    await runner.query("DROP INDEX \"public\".\"IDX_5f277f43478a60bddb941a408f\"");
    await runner.query("DROP TABLE \"minutes_entry\"");
  }
}

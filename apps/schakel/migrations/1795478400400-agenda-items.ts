import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgendaItems1795478400400 implements MigrationInterface {
  name = 'AgendaItems1795478400400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"agenda_item\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"position\" integer, \"starts_after\" integer NOT NULL DEFAULT '0', \"title\" text NOT NULL, \"explanation\" text, \"purpose\" text NOT NULL DEFAULT 'DISCUSSION', \"minutes\" integer, \"presenter_id\" uuid, \"presenter_organisation_id\" uuid, \"state\" text NOT NULL, \"reason\" text, \"is_dealt_with\" boolean, \"origin_kind\" text, \"origin_id\" uuid, \"proposed_by_id\" uuid, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"UQ_faa514e8be99c509572ad4337cb\" UNIQUE (\"meeting_id\", \"position\") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT \"CHK_e5f6fe6738f01016e1d1456943\" CHECK ((origin_kind is null) = (origin_id is null)), CONSTRAINT \"CHK_32a06ca807c0b87d08413f4af0\" CHECK (minutes between 1 and 600), CONSTRAINT \"CHK_6024bce727cc03765e7cff19ca\" CHECK (presenter_id is null or presenter_organisation_id is null), CONSTRAINT \"CHK_4aa2c3a213c0e45fe8322dad87\" CHECK (state <> 'DECLINED' or reason is not null), CONSTRAINT \"CHK_79de206e968190b7a178c431f9\" CHECK ((state = 'ACCEPTED') = (position is not null)), CONSTRAINT \"CHK_f67f55720b721b8af7d8031aae\" CHECK (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')), CONSTRAINT \"CHK_5c000db8462de3dba961c492c9\" CHECK (purpose in ('DECISION', 'DISCUSSION', 'INFORMATION', 'FORMALITY')), CONSTRAINT \"CHK_a06f3f70abf6351679adcd281e\" CHECK (body_id is not null), CONSTRAINT \"PK_413623e61232799619c2e0a1d42\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_03f84d3186bb7f866a14f244fe\" ON \"agenda_item\"  (\"origin_kind\", \"origin_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_03f84d3186bb7f866a14f244fe\"");
    await runner.query("DROP TABLE \"agenda_item\"");
  }
}

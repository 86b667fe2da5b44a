import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgendaVersions1795564800410 implements MigrationInterface {
  name = 'AgendaVersions1795564800410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"agenda_version\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"number\" integer NOT NULL, \"sent_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"sent_by_id\" uuid NOT NULL, \"note\" text, CONSTRAINT \"UQ_403eab4b5d0770cf1fe1c0dcd57\" UNIQUE (\"meeting_id\", \"number\"), CONSTRAINT \"CHK_8d92d0aaf8e2f88dddf5387c36\" CHECK (body_id is not null), CONSTRAINT \"CHK_f102c98ae72f946d5f06235540\" CHECK (number >= 1), CONSTRAINT \"PK_4faee88b2103e2bf4c4e06dd037\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE TABLE \"agenda_version_item\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"version_id\" uuid NOT NULL, \"meeting_id\" uuid NOT NULL, \"item_id\" uuid NOT NULL, \"position\" integer NOT NULL, \"starts_after\" integer NOT NULL, \"title\" text NOT NULL, \"explanation\" text, \"purpose\" text NOT NULL, \"minutes\" integer, \"presenter\" text, \"papers\" jsonb NOT NULL, CONSTRAINT \"UQ_3f5754902a00684cfca4a06c210\" UNIQUE (\"version_id\", \"item_id\"), CONSTRAINT \"PK_6293408024990bc23d882498f51\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_54147cc51139fe299ee1abd1ae\" ON \"agenda_version_item\"  (\"item_id\") ");
    await runner.query("CREATE INDEX \"IDX_8f10701cd4ccc9056b90809f03\" ON \"agenda_version_item\"  (\"meeting_id\") ");
    await runner.query("CREATE TABLE \"agenda_look\" (\"person_id\" uuid NOT NULL, \"meeting_id\" uuid NOT NULL, \"at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"lines\" jsonb NOT NULL, CONSTRAINT \"PK_0c9a82afe37ecb536a6fd5a4724\" PRIMARY KEY (\"person_id\", \"meeting_id\"))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE \"agenda_look\"");
    await runner.query("DROP INDEX \"public\".\"IDX_8f10701cd4ccc9056b90809f03\"");
    await runner.query("DROP INDEX \"public\".\"IDX_54147cc51139fe299ee1abd1ae\"");
    await runner.query("DROP TABLE \"agenda_version_item\"");
    await runner.query("DROP TABLE \"agenda_version\"");
  }
}

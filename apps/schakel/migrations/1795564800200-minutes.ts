import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Minutes1795564800200 implements MigrationInterface {
  name = 'Minutes1795564800200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"minutes_section\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"agenda_item_id\" uuid, \"is_open\" boolean NOT NULL DEFAULT false, \"document\" jsonb NOT NULL, \"text\" text NOT NULL, \"saved_at\" TIMESTAMP WITH TIME ZONE, \"saved_by_id\" uuid, \"writer_id\" uuid, \"written_until\" TIMESTAMP WITH TIME ZONE, CONSTRAINT \"UQ_55c1dd920e1c22e3d3608938aa1\" UNIQUE (\"meeting_id\", \"agenda_item_id\"), CONSTRAINT \"CHK_a999f514c28c2ff2f6d025a0c3\" CHECK ((writer_id is null) = (written_until is null)), CONSTRAINT \"CHK_0322f2258a4bfc5bf0d39fd64a\" CHECK (body_id is not null), CONSTRAINT \"PK_71ceb1ab84c8016121651bab6b7\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"minutes_section_opening\" ON \"minutes_section\"  (\"meeting_id\") WHERE agenda_item_id is null");
    await runner.query("CREATE TABLE \"minutes\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"state\" text NOT NULL DEFAULT 'CONCEPT', \"is_open\" boolean NOT NULL DEFAULT false, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"UQ_b5f85480864d8582430e488a93d\" UNIQUE (\"meeting_id\"), CONSTRAINT \"CHK_53aa92ce98af6ce49d09666508\" CHECK (state in ('CONCEPT')), CONSTRAINT \"CHK_ee4db125f9a4e6188acf34b9af\" CHECK (body_id is not null), CONSTRAINT \"PK_6430e69788e26236b493d6fcc7e\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE TABLE \"minutes_version\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"section_id\" uuid NOT NULL, \"author_id\" uuid NOT NULL, \"started_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"saved_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"document\" jsonb NOT NULL, \"text\" text NOT NULL, CONSTRAINT \"PK_cbeb053c21d6a84e970c3957394\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_945b39e9a9f3ad30cdd2c1f931\" ON \"minutes_version\"  (\"section_id\", \"started_at\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_945b39e9a9f3ad30cdd2c1f931\"");
    await runner.query("DROP TABLE \"minutes_version\"");
    await runner.query("DROP TABLE \"minutes\"");
    await runner.query("DROP INDEX \"public\".\"minutes_section_opening\"");
    await runner.query("DROP TABLE \"minutes_section\"");
  }
}

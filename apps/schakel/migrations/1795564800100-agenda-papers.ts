import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgendaPapers1795564800100 implements MigrationInterface {
  name = 'AgendaPapers1795564800100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"stored_file\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"name\" text NOT NULL, \"media_type\" text NOT NULL, \"size\" integer NOT NULL, \"digest\" text NOT NULL, \"uploaded_by_id\" uuid NOT NULL, \"uploaded_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"attached_to_id\" uuid, CONSTRAINT \"CHK_2bc3dc257dd12a5b26a55134ef\" CHECK (size between 1 and 26214400), CONSTRAINT \"PK_e140967af84027b493a3ff04fbb\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"stored_file_loose\" ON \"stored_file\"  (\"uploaded_by_id\") WHERE attached_to_id is null");
    await runner.query("CREATE INDEX \"IDX_871e6b4250d6ec48e90e748888\" ON \"stored_file\"  (\"attached_to_id\") ");
    await runner.query("CREATE TABLE \"file_chunk\" (\"file_id\" uuid NOT NULL, \"place\" integer NOT NULL, \"bytes\" bytea NOT NULL, \"added_by_id\" uuid NOT NULL, \"added_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"PK_43bff5096c8c9cd295071a95fa4\" PRIMARY KEY (\"file_id\", \"place\"))");
    await runner.query("CREATE INDEX \"IDX_598480e458720995537875aba0\" ON \"file_chunk\"  (\"added_at\") ");
    await runner.query("CREATE TABLE \"agenda_paper\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"agenda_item_id\" uuid NOT NULL, \"meeting_id\" uuid NOT NULL, \"state\" text NOT NULL DEFAULT 'PRESENT', \"version_count\" integer NOT NULL DEFAULT '1', \"withdrawn_by_id\" uuid, \"reason\" text, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"CHK_761c335d2626e8c0baac54150a\" CHECK ((state = 'WITHDRAWN') = (withdrawn_by_id is not null)), CONSTRAINT \"CHK_db8691cd489e4da19f0790ee3f\" CHECK (state in ('PRESENT', 'WITHDRAWN')), CONSTRAINT \"PK_653fb5025316b870abf9633ef40\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_d902dc491f0c3e670ca868696a\" ON \"agenda_paper\"  (\"agenda_item_id\") ");
    await runner.query("CREATE TABLE \"agenda_paper_version\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"paper_id\" uuid NOT NULL, \"meeting_id\" uuid NOT NULL, \"number\" integer NOT NULL, \"file_id\" uuid NOT NULL, \"name\" text NOT NULL, \"media_type\" text NOT NULL, \"size\" integer NOT NULL, \"added_by_id\" uuid NOT NULL, \"added_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"UQ_7d3f3b2526ec3d53e6f6f0ce6c8\" UNIQUE (\"file_id\"), CONSTRAINT \"UQ_219649e2047c7c64d93a44c5b74\" UNIQUE (\"paper_id\", \"number\"), CONSTRAINT \"CHK_8fc8dc83c947e9e9303bf905e7\" CHECK (number >= 1), CONSTRAINT \"PK_894379ed0c88b7dae789477a1b4\" PRIMARY KEY (\"id\"))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE \"agenda_paper_version\"");
    await runner.query("DROP INDEX \"public\".\"IDX_d902dc491f0c3e670ca868696a\"");
    await runner.query("DROP TABLE \"agenda_paper\"");
    await runner.query("DROP INDEX \"public\".\"IDX_598480e458720995537875aba0\"");
    await runner.query("DROP TABLE \"file_chunk\"");
    await runner.query("DROP INDEX \"public\".\"IDX_871e6b4250d6ec48e90e748888\"");
    await runner.query("DROP INDEX \"public\".\"stored_file_loose\"");
    await runner.query("DROP TABLE \"stored_file\"");
  }
}

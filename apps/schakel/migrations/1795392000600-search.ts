import type { MigrationInterface, QueryRunner } from 'typeorm';

// Dutch as PostgreSQL knows it, with accents put aside; and whole words, for what somebody is still typing.
const configurations = [
  'create text search dictionary schakel_plain (template = pg_catalog.simple, stopwords = dutch)',
  'create text search configuration schakel_dutch (copy = pg_catalog.dutch)',
  'alter text search configuration schakel_dutch alter mapping for hword, hword_part, word with unaccent, dutch_stem',
  'create text search configuration schakel_plain (copy = pg_catalog.simple)',
  'alter text search configuration schakel_plain alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart with unaccent, schakel_plain',
];

export class Search1795392000600 implements MigrationInterface {
  name = 'Search1795392000600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of configurations) await runner.query(statement);
    await runner.query("CREATE TABLE \"search_entry\" (\"record_id\" uuid NOT NULL, \"source\" text NOT NULL, \"kind\" text NOT NULL, \"subject_id\" uuid NOT NULL, \"number\" text, \"number_key\" text, \"title\" text NOT NULL, \"text\" text NOT NULL, \"address\" text, \"state\" text, \"shown_body_id\" uuid, \"on_day\" date, \"ended_on\" date, \"folded\" text, \"words\" tsvector NOT NULL, \"level\" text NOT NULL, \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL, \"reader_organisation_ids\" uuid array NOT NULL, \"reader_body_ids\" uuid array NOT NULL, CONSTRAINT \"CHK_e12dea5ef55a46cdac04c8a631\" CHECK (level in ('NETWORK', 'BODY', 'CONFIDENTIAL')), CONSTRAINT \"PK_fb9ddc2ea253c38dce6bdc3912f\" PRIMARY KEY (\"record_id\"))");
    await runner.query("CREATE INDEX \"search_entry_words\" ON \"search_entry\" USING gin (\"words\") WITH (gin_pending_list_limit = 512)");
    await runner.query('create index search_entry_folded on search_entry using gin (folded gin_trgm_ops) with (gin_pending_list_limit = 512)');
    await runner.query("CREATE INDEX \"IDX_2f2dbbdc20592f5d070be4d1cb\" ON \"search_entry\"  (\"number_key\") ");
    await runner.query("CREATE INDEX \"IDX_e5467c1184b75714471a19c13e\" ON \"search_entry\"  (\"source\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_e5467c1184b75714471a19c13e\"");
    await runner.query("DROP INDEX \"public\".\"IDX_2f2dbbdc20592f5d070be4d1cb\"");
    await runner.query("DROP INDEX \"public\".\"search_entry_words\"");
    await runner.query("DROP TABLE \"search_entry\"");
    await runner.query('drop text search configuration schakel_plain, schakel_dutch');
    await runner.query('drop text search dictionary schakel_plain');
  }
}

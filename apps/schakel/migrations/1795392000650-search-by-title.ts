import type { MigrationInterface, QueryRunner } from 'typeorm';

// Filled when the entries are made anew, which `migrate` does since what they are made of changed.
export class SearchByTitle1795392000650 implements MigrationInterface {
  name = 'SearchByTitle1795392000650';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "search_entry" ADD "title_key" text');
    // What they take changed; `migrate` installs the new ones.
    await runner.query('drop function if exists search_word(text, boolean), search_question(text[], text[], text[]), search_weigh(tsquery, text)');
    await runner.query('CREATE INDEX "IDX_24c61742bebe10109e296aa79d" ON "search_entry"  ("title_key") ');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."IDX_24c61742bebe10109e296aa79d"');
    await runner.query('ALTER TABLE "search_entry" DROP COLUMN "title_key"');
  }
}

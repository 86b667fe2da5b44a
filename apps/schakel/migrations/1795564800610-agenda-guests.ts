import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgendaGuests1795564800610 implements MigrationInterface {
  name = 'AgendaGuests1795564800610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"agenda_item\" ADD \"guest_ids\" uuid array NOT NULL DEFAULT '{}'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"agenda_item\" DROP COLUMN \"guest_ids\"");
  }
}

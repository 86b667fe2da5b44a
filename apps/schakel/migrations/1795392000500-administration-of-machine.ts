import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AdministrationOfMachine1795392000500 implements MigrationInterface {
  name = 'AdministrationOfMachine1795392000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"queue_life\" text");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"next_attempt_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"given_up_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"set_aside_at\" TIMESTAMP WITH TIME ZONE");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"set_aside_by_id\" uuid");
    await runner.query("ALTER TABLE \"outbox_entry\" ADD \"set_aside_reason\" text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"set_aside_reason\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"set_aside_by_id\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"set_aside_at\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"given_up_at\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"next_attempt_at\"");
    await runner.query("ALTER TABLE \"outbox_entry\" DROP COLUMN \"queue_life\"");
  }
}
